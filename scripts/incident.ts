import { openSession, type AuthoringSession } from './lib/authoring-session.ts';
import { run, UsageError } from './lib/cli.ts';
import { canAsk } from './lib/finish-edit.ts';
import { readIncidentArguments, type IncidentFlags } from './lib/incident-flags.ts';
import { writePostmortem } from './lib/incident-postmortem.ts';
import { newIncident } from './lib/incident-new.ts';
import { resolveIncident, updateIncident } from './lib/incident-update.ts';
import { askOne } from './lib/prompts.ts';

const usage = `npm run incident -- VERB [ID] [flags]        without flags it asks

  new          -c api=major_outage -t outage --set "What users see=Requests fail"
               or --title … -m …   [--started "10 min ago"] [--impact …] [--upstream Name=URL]
  update [ID]  [-s identified] -m …  [-t identified] [-c api=operational] [-n "30 min"|none]
  resolve [ID] -m …  [--false-alarm]
  postmortem [ID]  [--set … | -m -]   timeline, durations and figures are filled in; --draft leaves gaps open

ID may be a part of the file name, and be left out when one incident is open.
-m - reads the words from the standard input. Times: now, "10 min ago", 14:30, "tomorrow 08:00".
Facts: --affected --workaround --expected-fix --coordinator --issue --at
Ending: -y asks nothing, --json for machines, --commit, --push, --dry-run, --draft (gaps may stay open)`;

const verbs = ['new', 'update', 'resolve', 'postmortem'] as const;
type Verb = (typeof verbs)[number];

await run(async () => {
  const { values, positionals } = readIncidentArguments();
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const session = openSession(values.content, values.now);
  const [named, id, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`What is "${rest.join(' ')}"? Put words in quotes.`);
  const verb = named ?? (await askVerb(values, session));
  switch (verb) {
    case 'new':
      if (id !== undefined) throw new UsageError(`What is "${id}"? Put words in quotes.`);
      return newIncident(values, session);
    case 'update':
      return updateIncident(id, values, session);
    case 'resolve':
      return resolveIncident(id, values, session);
    case 'postmortem':
      return writePostmortem(id, values, session);
    default:
      throw new UsageError(`"${verb}" is none of: ${verbs.join(', ')}\n\n${usage}`);
  }
});

async function askVerb(flags: IncidentFlags, { status }: AuthoringSession): Promise<Verb> {
  if (!canAsk(flags)) throw new UsageError(usage);
  if (status.openIncidents.length === 0) return 'new';
  return askOne('What do you want to do?', [
    { value: 'update', label: 'Write an update' },
    { value: 'resolve', label: 'Resolve an incident' },
    { value: 'new', label: 'Open a new incident' },
  ]);
}
