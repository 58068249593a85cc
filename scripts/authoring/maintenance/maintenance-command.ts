import { maintenanceVerbChoices } from '../../../src/authoring/reports/maintenance-verbs.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { UsageError } from '../../../src/authoring/usage-error.ts';
import { canAsk } from '../writing-flags.ts';
import {
  maintenanceVerbs,
  parseMaintenanceArguments,
  type MaintenanceFlags,
} from './maintenance-flags.ts';
import { openSession } from '../open-session.ts';
import { checkOneName } from '../unknown-key.ts';
import { askOne } from '../prompts/prompts.ts';

export async function maintenanceCommand(): Promise<number> {
  const { values, positionals } = parseMaintenanceArguments();
  const session = await openSession(values.content, values);
  const [named, id, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`What is "${rest.join(' ')}"? Put words in quotes.`);
  checkOneName(id, values.key);
  const verb = named ?? (await askVerb(values, session));
  switch (verb) {
    case 'new':
      if (id !== undefined) throw new UsageError(`What is "${id}"? Put words in quotes.`);
      return (await import('./maintenance-new.ts')).newMaintenance(values, session);
    case 'start':
    case 'update':
    case 'complete':
    case 'cancel':
      return (await import('./maintenance-update.ts')).updateMaintenance(verb, id, values, session);
    case 'reschedule':
      return (await import('./maintenance-update.ts')).rescheduleMaintenance(id, values, session);
    default:
      throw new UsageError(`"${verb}" is not a verb of this command.\n\n${maintenanceVerbs}`);
  }
}

async function askVerb(flags: MaintenanceFlags, { status }: AuthoringSession): Promise<string> {
  if (!canAsk(flags)) throw new UsageError(`Say what to do:\n\n${maintenanceVerbs}`);
  return askOne('What do you want to do?', maintenanceVerbChoices(status.maintenances));
}
