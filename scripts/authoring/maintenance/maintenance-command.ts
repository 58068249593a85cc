import { maintenanceVerbChoices } from '../../../src/authoring/reports/maintenance-verbs.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { UsageError } from '../../../src/authoring/usage-error.ts';
import { maintenanceVerbs, parseMaintenanceArguments } from './maintenance-flags.ts';
import { openSession } from '../open-session.ts';
import { parseVerb } from '../parse-verb.ts';
import { checkOneName } from '../unknown-key.ts';
import { askOne } from '../prompts/prompts.ts';

const verbs = ['new', 'start', 'update', 'complete', 'cancel', 'reschedule'] as const;

export async function maintenanceCommand(): Promise<number> {
  const { values, positionals } = parseMaintenanceArguments();
  const [word, id, ...rest] = positionals;
  const named = parseVerb(word, verbs, maintenanceVerbs, values);
  if (rest.length > 0) throw new UsageError(`What is "${rest.join(' ')}"? Put words in quotes.`);
  checkOneName(id, values.key);
  if (named === 'new' && id !== undefined) {
    throw new UsageError(`What is "${id}"? Put words in quotes.`);
  }
  const session = await openSession(values.content, values);
  const verb = named ?? (await askVerb(session));
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
