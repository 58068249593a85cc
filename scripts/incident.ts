import { openSession, type AuthoringSession } from './authoring/open-session.ts';
import { run, UsageError } from './cli/run.ts';
import { canAsk } from './authoring/finish-edit.ts';
import {
  incidentVerbs,
  parseIncidentArguments,
  type IncidentFlags,
} from './authoring/incident-flags.ts';
import { writePostmortem } from './authoring/incident-postmortem.ts';
import { newIncident } from './authoring/incident-new.ts';
import { resolveIncident, updateIncident } from './authoring/incident-update.ts';
import { askOne } from './authoring/prompts.ts';

const verbs = ['new', 'update', 'resolve', 'postmortem'] as const;
type Verb = (typeof verbs)[number];

await run(async () => {
  const { values, positionals } = parseIncidentArguments();
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
      throw new UsageError(`"${verb}" is none of: ${verbs.join(', ')}\n\n${incidentVerbs}`);
  }
});

async function askVerb(flags: IncidentFlags, { status }: AuthoringSession): Promise<Verb> {
  if (!canAsk(flags)) throw new UsageError(`Say what to do:\n\n${incidentVerbs}`);
  if (status.openIncidents.length === 0) return 'new';
  return askOne('What do you want to do?', [
    { value: 'update', label: 'Write an update' },
    { value: 'resolve', label: 'Resolve an incident' },
    { value: 'new', label: 'Open a new incident' },
  ]);
}
