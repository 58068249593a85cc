import { openSession } from './authoring/open-session.ts';
import { run, UsageError } from './cli/run.ts';
import { canAsk } from './authoring/finish-edit.ts';
import { maintenanceVerbs, parseMaintenanceArguments } from './authoring/maintenance-flags.ts';
import { newMaintenance } from './authoring/maintenance-new.ts';
import { rescheduleMaintenance, updateMaintenance } from './authoring/maintenance-update.ts';
import { askOne } from './authoring/prompts.ts';

await run(async () => {
  const { values, positionals } = parseMaintenanceArguments();
  const session = openSession(values.content, values.now);
  const [named, id, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError(`What is "${rest.join(' ')}"? Put words in quotes.`);
  if (named === undefined && !canAsk(values))
    throw new UsageError(`Say what to do:\n\n${maintenanceVerbs}`);
  const verb = named ?? (await askVerb(session.status.maintenances.length > 0));
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

async function askVerb(hasAny: boolean): Promise<string> {
  if (!hasAny) return 'new';
  return askOne('What do you want to do?', [
    { value: 'new', label: 'Plan new work' },
    { value: 'start', label: 'Say that it begins' },
    { value: 'update', label: 'Write an update' },
    { value: 'complete', label: 'Say that it is done' },
    { value: 'reschedule', label: 'Move it' },
    { value: 'cancel', label: 'Call it off' },
  ]);
}
