import { maintenanceVerbChoices } from '../src/authoring/maintenance-verbs.ts';
import type { AuthoringSession } from '../src/authoring/session.ts';
import { UsageError } from '../src/authoring/usage-error.ts';
import { canAsk } from './authoring/finish-edit.ts';
import {
  maintenanceVerbs,
  parseMaintenanceArguments,
  type MaintenanceFlags,
} from './authoring/maintenance-flags.ts';
import { newMaintenance } from './authoring/maintenance-new.ts';
import { rescheduleMaintenance, updateMaintenance } from './authoring/maintenance-update.ts';
import { openSession } from './authoring/open-session.ts';
import { askOne } from './authoring/prompts.ts';
import { run } from './cli/run.ts';

await run(async () => {
  const { values, positionals } = parseMaintenanceArguments();
  const session = openSession(values.content, values.now);
  const [named, id, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`What is "${rest.join(' ')}"? Put words in quotes.`);
  const verb = named ?? (await askVerb(values, session));
  switch (verb) {
    case 'new':
      if (id !== undefined) throw new UsageError(`What is "${id}"? Put words in quotes.`);
      return newMaintenance(values, session);
    case 'start':
    case 'update':
    case 'complete':
    case 'cancel':
      return updateMaintenance(verb, id, values, session);
    case 'reschedule':
      return rescheduleMaintenance(id, values, session);
    default:
      throw new UsageError(`"${verb}" is not a verb of this command.\n\n${maintenanceVerbs}`);
  }
});

async function askVerb(flags: MaintenanceFlags, { status }: AuthoringSession): Promise<string> {
  if (!canAsk(flags)) throw new UsageError(`Say what to do:\n\n${maintenanceVerbs}`);
  return askOne('What do you want to do?', maintenanceVerbChoices(status.maintenances));
}
