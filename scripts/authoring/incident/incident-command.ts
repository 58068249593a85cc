import { incidentVerbChoices } from '../../../src/authoring/reports/incident-verbs.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { UsageError } from '../../../src/authoring/usage-error.ts';
import { askComponents } from '../prompts/ask-components.ts';
import { canAsk } from '../writing-flags.ts';
import { incidentVerbs, parseIncidentArguments, type IncidentFlags } from './incident-flags.ts';
import { openSession } from '../open-session.ts';
import { checkNames, parseVerb } from '../parse-verb.ts';
import { askOne } from '../prompts/prompts.ts';

const verbs = ['new', 'update', 'resolve', 'hand-over', 'postmortem', 'say', 'log'] as const;

export async function incidentCommand(): Promise<number> {
  const { values, positionals } = parseIncidentArguments();
  const [word, ...names] = positionals;
  const probe = values['from-probe'];
  const named =
    probe !== undefined && word === undefined
      ? 'new'
      : parseVerb(word, verbs, incidentVerbs, values);
  if (probe !== undefined && named !== 'new') throw new UsageError('--from-probe goes with new.');
  if (named !== 'say' && named !== 'log') checkNames(named, names, values.key);
  const session = await openSession(values.content, values);
  const verb = named ?? (await askVerb(session));
  const [id] = names;
  switch (verb) {
    case 'new':
      if (probe === undefined) return openIncident(values, session);
      return openIncident(
        await (await import('./flags-from-probe.ts')).flagsFromProbe(probe, values, session),
        session,
      );
    case 'update':
    case 'resolve':
      return (await import('./incident-update.ts')).updateIncident(verb, id, values, session);
    case 'hand-over':
      return (await import('./incident-hand-over.ts')).handOver(id, values, session);
    case 'postmortem':
      return (await import('./incident-postmortem.ts')).writePostmortem(id, values, session);
    case 'say':
      return (await import('./incident-say.ts')).sayIncident(names.join(' '), values, session);
    case 'log':
      return (await import('./incident-log.ts')).logIncident(names, values, session);
  }
}

function askVerb({ status }: AuthoringSession): Promise<'new' | 'update' | 'resolve'> {
  return askOne('What do you want to do?', incidentVerbChoices(status.openIncidents));
}

/** Shows the first question before it loads the code for the rest. */
async function openIncident(flags: IncidentFlags, session: AuthoringSession): Promise<number> {
  const asked = flags.component ?? (canAsk(flags) ? askComponents(session) : undefined);
  const loaded = import('./incident-new.ts');
  const upstreams = canAsk(flags) && flags.upstream === undefined && session.content.page.upstreams;
  // The upstreams are asked while the person answers.
  const failing = upstreams
    ? import('./failing-upstreams.ts').then((each) => each.failingUpstreams(flags, session))
    : Promise.resolve([]);
  const component = await asked;
  const { newIncident } = await loaded;
  return newIncident({ ...flags, ...(component && { component }) }, session, failing);
}
