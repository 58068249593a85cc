import { expect, test } from 'vitest';

import { toChatAnswer, toChatBody } from './chat-answer.ts';
import { chatTools } from './received-command.ts';

test.each([
  [
    {
      pushed: true,
      written: true,
      consequences: ['API turns from operational to major outage.'],
      url: 'https://x.org/i/',
    },
    'Published; the page follows in a minute or two.\nAPI turns from operational to major outage.\nhttps://x.org/i/',
    true,
  ],
  [
    { written: true, consequences: ['API is down.'] },
    'Written; the page follows with its next build.\nAPI is down.',
    true,
  ],
  [
    { unchanged: true, reason: '"It fails" says that already.', url: null },
    '"It fails" says that already.',
    false,
  ],
  [{ answer: 'Which one?', error: { message: 'Which one?' } }, 'Which one?', false],
  [{ error: { message: 'Nothing was written.' } }, 'Nothing was written.', false],
])('%j is told', (answer, text, isPublic) => {
  expect(toChatAnswer(answer)).toEqual({ text, isPublic });
});

const hostile =
  '@channel @here @all @room <!channel> <@U1> <https://evil.org|click> *bold* _x_ `y` ~all\n# head\n\u001B[31m\u202Ered https://x.org/a_b?c=*d*';

test.each(chatTools)('%s calls nobody, and shows text as it is', (tool) => {
  const body = JSON.stringify(toChatBody(tool, { text: hostile, isPublic: true }));
  expect(body).not.toMatch(/@(?:channel|here|all|room)|<[!@]|\\u001b|\u202E/);
  expect(body).toContain('https://x.org/a_b?c=');
  if (tool === 'slack') expect(body).not.toMatch(/<https:\/\/evil[^>]*\|/);
});

test('a long answer is cut at a word', () => {
  const { length } = JSON.stringify(
    toChatBody('slack', { text: 'word '.repeat(5_000), isPublic: false }),
  );
  expect(length).toBeLessThan(3_200);
});

test('who made a mistake is told alone', () => {
  const shown = [true, false].map((isPublic) => toChatBody('slack', { text: 'x', isPublic }));
  expect(shown).toMatchObject([{ response_type: 'in_channel' }, { response_type: 'ephemeral' }]);
});
