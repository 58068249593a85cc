import { incidentVerbChoices } from '../../../src/authoring/reports/incident-verbs.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { UsageError } from '../../../src/authoring/usage-error.ts';
import { askComponents } from '../prompts/ask-components.ts';
import { canAsk } from '../writing-flags.ts';
import { incidentVerbs, parseIncidentArguments, type IncidentFlags } from './incident-flags.ts';
import { openSession } from '../open-session.ts';
import { checkOneName } from '../unknown-key.ts';
import { askOne } from '../prompts/prompts.ts';

export async function incidentCommand(): Promise<number> {
  const { values, positionals } = parseIncidentArguments();
  const session = await openSession(values.content, values);
  const [named, id, ...rest] = positionals;
  if (named === 'say') {
    const { sayIncident } = await import('./incident-say.ts');
    return sayIncident(positionals.slice(1).join(' '), values, session);
  }
  if (named === 'log') {
    return (await import('./incident-log.ts')).logDeed(positionals.slice(1), values, session);
  }
  if (rest.length > 0) throw new UsageError(`What is "${rest.join(' ')}"? Put words in quotes.`);
  const probe = values['from-probe'];
  checkOneName(id, values.key);
  const verb = named ?? (probe === undefined ? await askVerb(values, session) : 'new');
  if (probe !== undefined && verb !== 'new') throw new UsageError('--from-probe goes with new.');
  switch (verb) {
    case 'new':
      if (id !== undefined) throw new UsageError(`What is "${id}"? Put words in quotes.`);
      if (probe === undefined) return openIncident(values, session);
      return openIncident(
        await (await import('./from-probe.ts')).flagsFromProbe(probe, values, session),
        session,
      );
    case 'update':
    case 'resolve':
      return (await import('./incident-update.ts')).updateIncident(verb, id, values, session);
    case 'hand-over':
      return (await import('./incident-hand-over.ts')).handOver(id, values, session);
    case 'postmortem':
      return (await import('./incident-postmortem.ts')).writePostmortem(id, values, session);
    default:
      throw new UsageError(`"${verb}" is not a verb of this command.\n\n${incidentVerbs}`);
  }
}

async function askVerb(flags: IncidentFlags, { status }: AuthoringSession): Promise<string> {
  if (!canAsk(flags)) throw new UsageError(`Say what to do:\n\n${incidentVerbs}`);
  return askOne('What do you want to do?', incidentVerbChoices(status.openIncidents));
}

/** The first question is on the screen before what comes after it is loaded. */
async function openIncident(flags: IncidentFlags, session: AuthoringSession): Promise<number> {
  const asked = flags.component ?? (canAsk(flags) ? askComponents(session) : undefined);
  const loaded = import('./incident-new.ts');
  const upstreams = canAsk(flags) && flags.upstream === undefined && session.content.page.upstreams;
  // What they say is looked up while the person answers.
  const failing = upstreams
    ? import('./failing-upstreams.ts').then((each) => each.failingUpstreams(flags, session))
    : Promise.resolve([]);
  const component = await asked;
  const { newIncident } = await loaded;
  return newIncident({ ...flags, ...(component && { component }) }, session, failing);
}
