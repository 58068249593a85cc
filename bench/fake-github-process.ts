import { openFakeGitHub } from './fake-github/server.ts';

/** A fake GitHub with a history, in a process of its own. Says where it is as one line of JSON, and ends when killed. */
const [issues = 0, comments = 0] = process.argv.slice(2).map(Number);
const minute = 60_000;
const first = Date.UTC(2021, 0, 1);
const words = ['api', 'queue', 'database', 'login', 'search', 'builds', 'mail'];
const word = (seed: number): string => words[seed % words.length] ?? '';

const fake = await openFakeGitHub();
fake.rate.limit = fake.rate.remaining = 1_000_000;
for (let number = 1; number <= issues; number += 1) {
  const openedAt = first + number * 60 * minute;
  const issue = fake.repository.issue({
    title: `Requests to the ${word(number)} fail for the ${word(number * 3 + 1)}`,
    createdAt: openedAt,
    labels: ['incident', 'component: api'],
    body: `Since this morning the ${word(number)} answers slowly or not at all. `.repeat(3),
  });
  for (let index = 1; index <= comments; index += 1) {
    issue.comment(
      `We look at the ${word(number + index)} now; part ${index} of it is slow. `.repeat(3),
      { at: openedAt + index * minute },
    );
  }
  issue.close({ at: openedAt + (comments + 1) * minute });
}
console.log(JSON.stringify({ url: fake.url, token: fake.token }));
