import { maintenanceVerbChoices } from '../../../src/authoring/reports/maintenance-verbs.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { maintenanceVerbs, parseMaintenanceArguments } from './maintenance-flags.ts';
import { openSession } from '../open-session.ts';
import { checkNames, parseVerb } from '../parse-verb.ts';
import { askOne } from '../prompts/prompts.ts';

const verbs = ['new', 'start', 'update', 'complete', 'cancel', 'reschedule'] as const;

export async function maintenanceCommand(): Promise<number> {
  const { values, positionals } = parseMaintenanceArguments();
  const [word, ...names] = positionals;
  const named = parseVerb(word, verbs, maintenanceVerbs, values);
  checkNames(named, names, values.key);
  const session = await openSession(values.content, values);
  const verb = named ?? (await askVerb(session));
  const [id] = names;
  switch (verb) {
    case 'new':
      return (await import('./maintenance-new.ts')).newMaintenance(values, session);
    case 'start':
    case 'update':
    case 'complete':
    case 'cancel':
      return (await import('./maintenance-update.ts')).updateMaintenance(verb, id, values, session);
    case 'reschedule':
      return (await import('./maintenance-update.ts')).rescheduleMaintenance(id, values, session);
  }
}

function askVerb({ status }: AuthoringSession): Promise<(typeof verbs)[number]> {
  return askOne('What do you want to do?', maintenanceVerbChoices(status.maintenances));
}
