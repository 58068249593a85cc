import {
  type Choice,
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
  parseGapFlags,
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
import { takenIds, type AuthoringSession } from '../../../src/authoring/session.ts';
import { upstreamChoices } from '../../../src/authoring/upstream-choices.ts';
import type { AffectedComponent, Upstream } from '../../../src/model/reports/facts.ts';
import type { UpstreamState } from '../../../src/model/upstreams/upstream.ts';
import { fillReportTemplate } from '../../../src/authoring/template-filling.ts';
import { UsageError } from '../../../src/authoring/usage-error.ts';
import { incidentStatuses, type WrittenStatus } from '../../../src/model/status.ts';
import type { Template } from '../../../src/sources/templates/template-file.ts';
import { toCareLines } from '../../../src/views/tools/owner-lines.ts';
import { askComponents } from '../prompts/ask-components.ts';
import { print } from '../../cli/print.ts';
import { readMessage, toFinishOptions } from '../writing-flags.ts';
import type { IncidentFlags } from './incident-flags.ts';
import { askOne, askText, askUpdateText } from '../prompts/prompts.ts';
import { askGaps } from '../ask-gaps.ts';

/** Opens an incident: from flags, and on a terminal by asking for what they leave out. */
export async function newIncident(
  flags: IncidentFlags,
  session: AuthoringSession,
  failing: Promise<readonly UpstreamState[]>,
): Promise<number> {
  const options = toFinishOptions(flags);
  const offered = openingTemplates(session.templates, 'incident');
  const named = parseTemplateFlag(flags.template, offered);
  const ownText = readMessage(flags.message);
  const affected = flags.component ?? (options.asks ? await askComponents(session) : undefined);
  const template =
    named ?? (options.asks && ownText === undefined ? await askTemplate(offered) : undefined);
  const otherwise =
    template?.componentStatus ?? (options.asks ? await askSeverity(affected) : undefined);
  const components = parseComponents(affected, otherwise, session) ?? [];
  const given = parseGapFlags(flags.set);
  const texts = template && options.asks ? await askGaps(template, given) : given;
  const filled =
    template &&
    fillReportTemplate(template, texts, { componentIds: components.map(({ id }) => id) }, session);
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
  const upstream = await askUpstream(
    upstreamChoices(await failing, components, session.now),
    await failing,
  );
  const impact = parseImpact(flags.impact);
  const next =
    flags.next ??
    (options.asks ? await askNextUpdate(secondMsFor(components, session), session) : undefined);
  const issue = parseIssueFlag(flags.issue);
  const written = flags.status ?? template?.status ?? 'investigating';
  const { draftIncident } = await import('../../../src/authoring/reports/incident.ts');
  const request = {
    title,
    status: parseKeyword('status', written, incidentStatuses),
    postedAt: parseInstantFlag('at', flags.at ?? 'now', session, 'past'),
    message,
    facts: parseFactFlags(flags, components.length > 0 ? components : undefined, session),
    next: parseNextUpdate(next, session),
    symptoms: flags.symptom ?? [],
    upstream: [...parseUpstream(flags.upstream), ...upstream],
    ...(flags.id !== undefined && { id: flags.id }),
    ...(flags.key !== undefined && { key: flags.key }),
    ...(flags.started !== undefined && {
      startedAt: parseInstantFlag('started', flags.started, session, 'past'),
    }),
    ...(flags['from-probe'] !== undefined && { probe: flags['from-probe'] }),
    ...(impact !== undefined && { impact }),
    ...(issue !== undefined && { issue }),
  };
  const again = flags.key === undefined ? undefined : await import('../update-by-key.ts');
  const draft: Draft = (current) =>
    again?.draftIncidentByKey(current, request, flags) ?? {
      edit: draftIncident(request, {
        page: current.content.page,
        taken: takenIds(current, 'incident'),
      }),
      subject: `Open incident: ${title}`,
    };
  const { finishEdit } = await import('../publish/finish-edit.ts');
  const code = await finishEdit(draft, session, { ...options, template });
  if (!flags.json) {
    const ids = components.map(({ id }) => id);
    for (const line of toCareLines(ids, session.content.page)) print(line);
    const words = typeof message === 'string' ? message : message(undefined);
    await tellSimilar([title, words, ...request.symptoms].join('\n'), components, session);
  }
  return code;
}

/** What was like it before, for whoever opens it; nothing when nothing was. */
async function tellSimilar(
  text: string,
  components: readonly AffectedComponent[],
  { status, site }: AuthoringSession,
): Promise<void> {
  const { similarIncidents } = await import('../../../src/model/reports/similar-incidents.ts');
  const situation = { text, componentIds: components.map(({ id }) => id) };
  const similar = similarIncidents(situation, status.incidents).slice(0, 3);
  if (similar.length === 0) return;
  const { toSimilarText } = await import('../../../src/views/tools/similar-text.ts');
  print(`\n${toSimilarText(similar, site)}`);
}

/** Undefined: text of one's own. */
export async function askTemplate(offered: readonly Template[]): Promise<Template | undefined> {
  const id = await askOne('What is it?', openingChoices(offered));
  return offered.find((each) => each.id === id);
}

/** Whether somebody else is the cause: asked only while one of them says that something is wrong there. */
async function askUpstream(
  choices: readonly Choice[],
  failing: readonly UpstreamState[],
): Promise<Upstream[]> {
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

/** @param owedMs what the policy owes; undefined when nothing */
export async function askNextUpdate(
  owedMs: number | undefined,
  session: AuthoringSession,
): Promise<string> {
  return askText('Next update in', {
    otherwise: suggestedNextUpdate(owedMs),
    check: (answer) => whyNoNextUpdate(answer, session),
  });
}
