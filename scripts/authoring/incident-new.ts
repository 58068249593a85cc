import { draftIncident } from '../../src/authoring/incident.ts';
import { flattenComponents } from '../../src/model/components/component.ts';
import type { AffectedComponent } from '../../src/model/reports/facts.ts';
import { msPerMinute } from '../../src/model/time/instant.ts';
import {
  impactOf,
  incidentStatuses,
  worstStatus,
  writtenStatuses,
  type WrittenStatus,
} from '../../src/model/status.ts';
import type { Template } from '../../src/sources/reports/template-file.ts';
import {
  parseComponents,
  parseFactFlags,
  parseImpact,
  parseIssueFlag,
  parseMessage,
  parseTemplateFlag,
  parseUpstream,
  parseKeyword,
  parseTextFlags,
  toFinishOptions,
} from '../../src/authoring/flags/text-flags.ts';
import {
  explainInstant,
  parseInstantFlag,
  parseNextUpdate,
  takenIds,
  timeHint,
  type AuthoringSession,
} from './open-session.ts';
import { UsageError } from '../cli/run.ts';
import { finishEdit } from './finish-edit.ts';
import type { IncidentFlags } from './incident-flags.ts';
import { askMany, askOne, askText, askUpdateText } from './prompts.ts';
import { askGaps, fillReportTemplate } from './template-text.ts';

/** Opens an incident: from flags, and on a terminal by asking for what they leave out. */
export async function newIncident(
  flags: IncidentFlags,
  session: AuthoringSession,
): Promise<number> {
  const options = toFinishOptions(flags);
  const offered = session.templates
    .filter(({ kind, title }) => kind === 'incident' && title !== undefined)
    .toSorted((a, b) => severity(b) - severity(a));
  const named = parseTemplateFlag(flags.template, offered);
  const ownText = parseMessage(flags.message);
  const hit = flags.component ?? (options.asks ? await askComponents(session) : undefined);
  const template =
    named ?? (options.asks && ownText === undefined ? await askTemplate(offered) : undefined);
  const otherwise =
    template?.componentStatus ?? (options.asks ? await askSeverity(hit) : undefined);
  const components = parseComponents(hit, otherwise, session) ?? [];
  const given = parseTextFlags(flags.set);
  const words = template && options.asks ? await askGaps(template, given) : given;
  const filled =
    template &&
    fillReportTemplate(template, words, { componentIds: components.map(({ id }) => id) }, session);
  const title =
    flags.title ??
    filled?.title ??
    (options.asks ? await askText('Title: what users notice, in one line') : undefined);
  const message =
    ownText ??
    filled?.message ??
    (options.asks ? await askUpdateText('What is known so far') : undefined);
  if (title === undefined || message === undefined) {
    throw new UsageError('Say what is wrong: --title and --message, or --template with --set.');
  }
  const impact = parseImpact(flags.impact);
  const next = flags.next ?? (options.asks ? await askNext(components, session) : undefined);
  const issue = parseIssueFlag(flags.issue);
  const edit = draftIncident(
    {
      title,
      status: parseKeyword(
        'status',
        flags.status ?? template?.status ?? 'investigating',
        incidentStatuses,
      ),
      postedAt: parseInstantFlag('at', flags.at ?? 'now', session, 'past'),
      message,
      facts: parseFactFlags(flags, components.length > 0 ? components : undefined, session),
      next: parseNextUpdate(next, session),
      upstream: parseUpstream(flags.upstream),
      ...(flags.id !== undefined && { id: flags.id }),
      ...(flags.started !== undefined && {
        startedAt: parseInstantFlag('started', flags.started, session, 'past'),
      }),
      ...(impact !== undefined && { impact }),
      ...(issue !== undefined && { issue }),
    },
    { page: session.content.page, taken: takenIds(session, 'incident') },
  );
  return finishEdit(edit, `Open incident: ${title}`, session, { ...options, template });
}

function severity({ componentStatus }: Template): number {
  return componentStatus === undefined ? -1 : writtenStatuses.indexOf(componentStatus);
}

export async function askComponents({ content }: AuthoringSession): Promise<string[]> {
  const known = flattenComponents(content.page.components).filter(({ retired }) => !retired);
  if (known.length === 0) return [];
  return askMany(
    'What is hit?',
    known.map(({ id, name, description }) => ({
      value: id,
      label: name,
      ...(description !== undefined && { hint: description.slice(0, 60) }),
    })),
    { required: false },
  );
}

const ownTextChoice = '';

async function askTemplate(offered: readonly Template[]): Promise<Template | undefined> {
  const id = await askOne('What is it?', [
    ...offered.map((each) => ({ value: each.id, label: each.name })),
    { value: ownTextChoice, label: 'My own words' },
  ]);
  return offered.find((each) => each.id === id);
}

async function askSeverity(hit: readonly string[] | undefined): Promise<WrittenStatus | undefined> {
  if (hit === undefined || hit.every((each) => each.includes('='))) return undefined;
  return askOne('How badly?', [
    { value: 'major_outage', label: 'Major outage: it does not work at all' },
    { value: 'partial_outage', label: 'Partial outage: some of it, or for some people' },
    { value: 'degraded_performance', label: 'Degraded performance: slow, or with flaws' },
  ] satisfies { value: WrittenStatus; label: string }[]);
}

/** When to promise the next update; Enter takes what the policy owes. */
async function askNext(
  components: readonly AffectedComponent[],
  session: AuthoringSession,
): Promise<string> {
  const worst =
    components.length === 0
      ? 'degraded_performance'
      : worstStatus(components.map(({ status }) => status));
  const { everyMs } = session.content.page.updates[impactOf(worst)];
  return askNextUpdate(everyMs, session);
}

/** @param everyMs what the policy owes; undefined when nothing */
export async function askNextUpdate(
  everyMs: number | undefined,
  session: AuthoringSession,
): Promise<string> {
  return askText('Next update in', {
    otherwise: everyMs === undefined ? 'none' : `${everyMs / msPerMinute} min`,
    check: (answer) =>
      /^(none|no|never|-)$/i.test(answer) || explainInstant('next', answer, session, 'future')
        ? undefined
        : `That is not a time. ${timeHint}`,
  });
}
