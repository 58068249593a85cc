import {
  factsAt,
  incidentRoles,
  isOverdueAt,
  promisedUpdateAt,
  type Facts,
  type Update,
} from '../../model/reports/facts.ts';
import type { Incident } from '../../model/reports/incident.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import type { Instant } from '../../model/time/instant.ts';
import { reportMessages } from '../messages/report-messages.ts';
import { roleMessages } from '../messages/role-messages.ts';
import { reportPath, type Site } from '../site.ts';
import { cleanLine } from '../text/clean-text.ts';
import { escapeHtml } from '../text/markdown.ts';
import { markLanguage, type LanguageMark } from '../text/language-mark.ts';
import { segmentAttributes, type SegmentAttributes } from '../time/timed-segments.ts';
import type { TimeView } from '../time/time-format.ts';
import { inPageOrder } from '../components/component-index.ts';
import type { ComponentIndex } from './report-head.ts';

/** A labelled line; exactly one of the others is there. */
export interface FactView {
  readonly label: string;
  readonly html?: string;
  readonly text?: string;
  readonly time?: TimeView;
  /** When to say that it is overdue. */
  readonly overdue?: SegmentAttributes;
  readonly mark?: LanguageMark;
}

/** What an update changed, as lines. */
export function toFacts(
  { facts, language }: Update<string>,
  ownPath: string,
  index: ComponentIndex,
  site: Site,
): FactView[] {
  const { messages, time } = site;
  const { components, nextUpdateAt, expectedFixAt, endedAt } = facts;
  const stated = new Map((components ?? []).map(({ id, status }) => [id, status]));
  return [
    ...inPageOrder([...stated.keys()], index).map((id) => ({
      label: index.get(id)?.name ?? id,
      text: messages.componentStatus[stated.get(id)!],
    })),
    ...(endedAt === undefined
      ? []
      : [{ label: reportMessages(messages.language).ended, time: time.dateTime(endedAt) }]),
    ...commonFacts(facts, language, ownPath, site),
    ...(expectedFixAt === undefined
      ? []
      : [{ label: messages.expectedFix, time: time.dateTime(expectedFixAt) }]),
    ...(nextUpdateAt === undefined
      ? []
      : [{ label: messages.nextUpdate, time: time.dateTime(nextUpdateAt) }]),
  ];
}

export function currentFacts(report: Incident | Maintenance, site: Site, now: Instant): FactView[] {
  const { messages } = site;
  const facts = factsAt(report);
  const promised = promisedUpdateAt(report);
  return [
    ...symptomFact(report, site),
    ...commonFacts(facts, report.textLanguage, reportPath(report), site),
    ...roleFacts(facts, site),
    ...(facts.expectedFixAt === undefined
      ? []
      : [dueFact(messages.expectedFix, facts.expectedFixAt, site, now)]),
    ...(promised === undefined ? [] : [dueFact(messages.nextUpdate, promised, site, now)]),
  ];
}

/** A fact about a promised instant: the script counts down to it and says when it has passed. */
function dueFact(label: string, at: Instant, { time }: Site, now: Instant): FactView {
  return {
    label,
    time: time.dateTime(at),
    overdue: segmentAttributes(at, undefined, isOverdueAt(at, now)),
  };
}

/** A person's name is shown only where the page says that it may be. */
function roleFacts(facts: Facts, { page, messages }: Site): FactView[] {
  const labels = roleMessages(messages.language);
  return incidentRoles.flatMap((role) => {
    const text = page.showsNames ? facts[role] : undefined;
    return text === undefined ? [] : { label: labels[role], text };
  });
}

export function closedFacts(report: Incident | Maintenance, site: Site): FactView[] {
  const { affected } = factsAt(report);
  const facts = affected === undefined ? {} : { affected };
  return [
    ...symptomFact(report, site),
    ...commonFacts(facts, report.textLanguage, reportPath(report), site),
  ];
}

/** The error messages that users see, shown for people who search for them, even when the incident is over. */
function symptomFact(report: Incident | Maintenance, { messages, time }: Site): FactView[] {
  const symptoms = report.kind === 'incident' ? (report.symptoms ?? []) : [];
  const codes = symptoms.map((each) => `<code>${escapeHtml(cleanLine(each))}</code>`);
  return codes.length === 0 ? [] : [{ label: messages.youMaySee, html: time.list(codes) }];
}

function commonFacts(
  { affected, workaround }: Facts,
  language: string | undefined,
  ownPath: string,
  site: Site,
): FactView[] {
  const { messages, html } = site;
  const mark = markLanguage(language, site);
  const marked = (fact: FactView): FactView => (mark ? { ...fact, mark } : fact);
  return [
    ...(affected === undefined
      ? []
      : [marked({ label: messages.whoIsAffected, html: html(affected, 4, ownPath) })]),
    ...(workaround === undefined
      ? []
      : [marked({ label: messages.workaround, html: html(workaround, 4, ownPath) })]),
  ];
}
