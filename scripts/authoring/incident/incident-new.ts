import {
  secondMsFor,
  lacksSeverity,
  openingChoices,
  openingTemplates,
  severityChoices,
  suggestedNextUpdate,
} from '../../../src/authoring/choices.ts';
import {
  parseComponents,
  parseFactFlags,
  parseIssueFlag,
  parseUpstream,
} from '../../../src/authoring/flags/fact-flags.ts';
import {
  parseImpact,
  parseKeyword,
  parseTemplateFlag,
} from '../../../src/authoring/flags/text-flags.ts';
import {
  parseInstantFlag,
  parseNextUpdate,
  whyNoNextUpdate,
} from '../../../src/authoring/flags/time-flags.ts';
import type { Draft } from '../../../src/authoring/draft.ts';
import type { NewIncident } from '../../../src/authoring/reports/incident.ts';
import { takenIds, type AuthoringSession } from '../../../src/authoring/session.ts';
import { upstreamChoices } from '../../../src/authoring/upstream-choices.ts';
import type { AffectedComponent, Upstream } from '../../../src/model/reports/facts.ts';
import type { UpstreamState } from '../../../src/model/upstreams/upstream.ts';
import { UsageError } from '../../../src/authoring/usage-error.ts';
import { incidentStatuses, type WrittenStatus } from '../../../src/model/status.ts';
import type { Template } from '../../../src/sources/templates/template-file.ts';
import { toOwnerLines } from '../../../src/views/tools/owner-lines.ts';
import { askComponents } from '../prompts/ask-components.ts';
import { print } from '../../cli/print.ts';
import { readMessage, toFinishOptions } from '../writing-flags.ts';
import type { IncidentFlags } from './incident-flags.ts';
import { askOne, askText, askUpdateText } from '../prompts/prompts.ts';
import { fillTemplate } from '../fill-template.ts';

/**
 * Opens an incident: from flags, and on a terminal by asking for what they leave out.
 * @param failing the upstreams that report trouble
 * @returns the exit code
 */
export async function newIncident(
  flags: IncidentFlags,
  session: AuthoringSession,
  failing: Promise<readonly UpstreamState[]>,
): Promise<number> {
  const options = toFinishOptions(flags);
  const { template, request } = await askIncident(flags, session, options.asks, failing);
  const { draftIncident } = await import('../../../src/authoring/reports/incident.ts');
  const byKey = flags.key === undefined ? undefined : await import('../update-by-key.ts');
  const draft: Draft = (current) =>
    byKey?.draftIncidentByKey(current, request, flags) ?? {
      edit: draftIncident(request, {
        page: current.content.page,
        taken: takenIds(current, 'incident'),
      }),
      subject: `Open incident: ${request.title}`,
    };
  const { finishEdit } = await import('../publish/finish-edit.ts');
  const code = await finishEdit(draft, session, { ...options, template });
  if (!flags.json) await printWhatHelps(request, session);
  return code;
}

/** @throws UsageError for missing flags where nobody can be asked */
async function askIncident(
  flags: IncidentFlags,
  session: AuthoringSession,
  asks: boolean,
  failing: Promise<readonly UpstreamState[]>,
): Promise<{ template: Template | undefined; request: NewIncident }> {
  const offered = openingTemplates(session.templates, 'incident');
  const named = parseTemplateFlag(flags.template, offered);
  const ownText = readMessage(flags);
  const affected = flags.component ?? (asks ? await askComponents(session) : undefined);
  const template =
    named ?? (asks && ownText === undefined ? await askTemplate(offered) : undefined);
  const severity = template?.componentStatus ?? (asks ? await askSeverity(affected) : undefined);
  const components = parseComponents(affected, severity, session) ?? [];
  const componentIds = components.map(({ id }) => id);
  const filled = await fillTemplate(template, flags.set, { componentIds }, session, asks);
  const title =
    flags.title ??
    filled?.title ??
    (asks ? await askText('Title: what users notice, in one line') : undefined);
  const message =
    ownText ?? filled?.message ?? (asks ? await askUpdateText('What is known so far') : undefined);
  if (title === undefined || message === undefined) {
    throw new UsageError('Say what is wrong: --title and --message, or --template with --set.');
  }
  const upstream = await askUpstream(components, await failing, session);
  const impact = parseImpact(flags.impact);
  const owedMs = secondMsFor(components, session);
  const next = flags.next ?? (asks ? await askNextUpdate(owedMs, session) : undefined);
  const told = {
    ...{ title, message, upstream, ...(impact !== undefined && { impact }) },
    status: flags.status ?? template?.status ?? 'investigating',
  };
  return { template, request: toNewIncident(flags, told, components, next, session) };
}

function toNewIncident(
  flags: IncidentFlags,
  told: Pick<NewIncident, 'title' | 'message' | 'upstream' | 'impact'> & {
    readonly status: string;
  },
  components: readonly AffectedComponent[],
  next: string | undefined,
  session: AuthoringSession,
): NewIncident {
  const issue = parseIssueFlag(flags.issue);
  return {
    ...told,
    status: parseKeyword('status', told.status, incidentStatuses),
    postedAt: parseInstantFlag('at', flags.at ?? 'now', session, 'past'),
    facts: parseFactFlags(flags, components.length > 0 ? components : undefined, session),
    next: parseNextUpdate(next, session),
    symptoms: flags.symptom ?? [],
    upstream: [...parseUpstream(flags.upstream), ...told.upstream],
    ...(flags.id !== undefined && { id: flags.id }),
    ...(flags.key !== undefined && { key: flags.key }),
    ...(flags.started !== undefined && {
      startedAt: parseInstantFlag('started', flags.started, session, 'past'),
    }),
    ...(flags['from-probe'] !== undefined && { probe: flags['from-probe'] }),
    ...(issue !== undefined && { issue }),
  };
}

/** Prints owners and runbooks of the components, and similar past incidents. */
async function printWhatHelps(
  { title, message, symptoms = [], facts }: NewIncident,
  { content, status, site }: AuthoringSession,
): Promise<void> {
  const componentIds = (facts.components ?? []).map(({ id }) => id);
  for (const line of toOwnerLines(componentIds, content.page)) print(line);
  const { similarIncidents } = await import('../../../src/model/reports/similar-incidents.ts');
  const words = typeof message === 'string' ? message : message(undefined);
  const situation = { text: [title, words, ...symptoms].join('\n'), componentIds };
  const similar = similarIncidents(situation, status.incidents).slice(0, 3);
  if (similar.length === 0) return;
  const { toSimilarText } = await import('../../../src/views/tools/similar-text.ts');
  print(`\n${toSimilarText(similar, site)}`);
}

/** Undefined if the person writes the text without a template. */
export async function askTemplate(offered: readonly Template[]): Promise<Template | undefined> {
  const id = await askOne('What is it?', openingChoices(offered));
  return offered.find((each) => each.id === id);
}

/** Asks whether an upstream is the cause, if one of them reports trouble. */
async function askUpstream(
  components: readonly AffectedComponent[],
  failing: readonly UpstreamState[],
  { now }: AuthoringSession,
): Promise<Upstream[]> {
  const choices = upstreamChoices(failing, components, now);
  if (choices.length === 0) return [];
  const chosen = await askOne('Is one of these the cause?', choices);
  return failing.flatMap(({ upstream: { name, page } }) =>
    name === chosen ? [{ name, url: page }] : [],
  );
}

async function askSeverity(
  components: readonly string[] | undefined,
): Promise<WrittenStatus | undefined> {
  return lacksSeverity(components) ? askOne('How badly?', severityChoices) : undefined;
}

/** @param owedMs the interval of the policy; undefined without one */
export async function askNextUpdate(
  owedMs: number | undefined,
  session: AuthoringSession,
): Promise<string> {
  return askText('Next update in', {
    otherwise: suggestedNextUpdate(owedMs),
    check: (answer) => whyNoNextUpdate(answer, session),
  });
}
