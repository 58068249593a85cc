import { incidentVerbChoices } from '../src/authoring/incident-verbs.ts';
import type { AuthoringSession } from '../src/authoring/session.ts';
import { UsageError } from '../src/authoring/usage-error.ts';
import { canAsk } from './authoring/finish-edit.ts';
import {
  incidentVerbs,
  parseIncidentArguments,
  type IncidentFlags,
} from './authoring/incident-flags.ts';
import { newIncident } from './authoring/incident-new.ts';
import { writePostmortem } from './authoring/incident-postmortem.ts';
import { updateIncident } from './authoring/incident-update.ts';
import { openSession } from './authoring/open-session.ts';
import { askOne } from './authoring/prompts.ts';
import { run } from './cli/run.ts';

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
    case 'resolve':
      return updateIncident(verb, id, values, session);
    case 'postmortem':
      return writePostmortem(id, values, session);
    default:
      throw new UsageError(`"${verb}" is not a verb of this command.\n\n${incidentVerbs}`);
  }
});

async function askVerb(flags: IncidentFlags, { status }: AuthoringSession): Promise<string> {
  if (!canAsk(flags)) throw new UsageError(`Say what to do:\n\n${incidentVerbs}`);
  return askOne('What do you want to do?', incidentVerbChoices(status.openIncidents));
}
