import { gzipSync } from 'node:zlib';

import { compareText } from '../../model/text-order.ts';
import { affectedComponentIds, updatesAt } from '../../model/reports/facts.ts';
import { worstImpactOf } from '../../model/reports/incident.ts';
import { beginningOf, type AnyReport } from '../../model/reports/report-extent.ts';
import { indexReports, shortId, type SearchDocument } from '../../model/search/search-index.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { impacts } from '../../model/status.ts';
import { dayOf, monthOf } from '../../model/time/day.ts';
import { msPerDay, type Instant } from '../../model/time/instant.ts';
import { componentName } from '../components/component-index.ts';
import { historyMessages } from '../messages/history-messages.ts';
import { incidentPath, maintenancePath, type Site } from '../site.ts';
import { cleanLine } from '../text/clean-text.ts';
import { toTitleText } from '../text/title.ts';
import { toPublicMarkdown } from '../../markdown/public-markdown.ts';
import { cleanText } from '../text/clean-text.ts';

/** The most bytes of the index, compressed with gzip -9; a host's own compression may be worse. */
const mostBytes = 290_000;

/** The search index of all reports; in long histories it has the texts of the newest ones only. */
export function toSearchDocument(
  { status, site }: { readonly status: StatusPage; readonly site: Site },
  limit = mostBytes,
): SearchDocument {
  const reports = [...status.incidents, ...status.maintenances, ...status.announcements]
    .map((report) => toSearched(report, status, site))
    .toSorted((a, b) => compareText(b.day, a.day));
  const dayNumbers = reports.map(({ day }) => Date.parse(day) / msPerDay);
  const head = {
    ids: reports.map(({ id, day, title }) => shortId(id, { day, title })),
    days: dayNumbers.map((day, index) => (index === 0 ? day : dayNumbers[index - 1]! - day)),
    kinds: reports.map(({ kind }) => kind).join(''),
    labels: toLabels(site),
  };
  const withTexts = (count: number) => {
    const note = toNote(reports[count - 1]?.day, status.now, site);
    const document = {
      ...head,
      ...indexReports(reports, count),
      ...(count < reports.length && { note }),
    };
    return { count, document, bytes: weigh(document) };
  };
  let heavy = withTexts(reports.length);
  if (heavy.bytes <= limit) return heavy.document;
  let light = withTexts(0);
  for (let attempt = 0; attempt < 4 && light.bytes < limit; attempt += 1) {
    const share = (limit - light.bytes) / (heavy.bytes - light.bytes);
    const between = withTexts(Math.floor(light.count + share * (heavy.count - light.count)));
    if (between.bytes > limit) heavy = between;
    else light = between;
  }
  return light.document;
}

function weigh(document: SearchDocument): number {
  const text = JSON.stringify(document);
  return text.length <= mostBytes / 4 ? text.length : gzipSync(text, { level: 9 }).length;
}

function toNote(day: string | undefined, now: Instant, { page, messages, time }: Site): string {
  const month = day?.slice(0, 7) ?? monthOf(now, page.timeZone);
  return historyMessages(messages.language).textsSince(time.month(month));
}

/** Behind those of the impacts. */
const maintenanceKind = 4;
const announcementKind = 5;
const falseAlarmKind = 6;

/** The label and the folder of each kind of report: incidents by impact, then maintenance and announcements. */
function toLabels({ messages }: Site): SearchDocument['labels'] {
  return [
    ...impacts.map((impact) => ({
      name: messages.impact[impact],
      path: folderOf(incidentPath),
    })),
    { name: messages.duringMaintenance, path: folderOf(maintenancePath) },
    { name: messages.announcement, path: '' },
    { name: messages.falseAlarm, path: folderOf(incidentPath) },
  ];
}

/** The folder of the reports to which a function gives their paths. */
function folderOf(pathOf: (id: string) => string): string {
  // Without an id, a path ends in two slashes.
  return pathOf('').slice(0, -1);
}

function toSearched(report: AnyReport, { now }: StatusPage, site: Site) {
  const title = cleanLine(toTitleText(report.title));
  const day = dayOf(beginningOf(report, now), site.page.timeZone);
  const { id } = report;
  const names = (ids: readonly string[]) => ids.map((each) => componentName(each, site));
  if (report.kind === 'announcement') {
    return {
      ...{ id, title, day, kind: announcementKind },
      terms: names(report.components ?? []),
      texts: [searchable(report.body)],
    };
  }
  const updates = report.kind === 'incident' ? report.updates : updatesAt(report, now);
  const facts = [report.facts, ...updates.map((update) => update.facts)];
  return {
    ...{ id, title, day },
    kind: report.kind === 'maintenance' ? maintenanceKind : kindOf(report),
    terms: [
      ...names(affectedComponentIds(report)),
      ...(report.kind === 'incident' ? (report.symptoms ?? []) : []),
    ],
    texts: [
      report.introduction,
      ...updates.map(({ body }) => body),
      ...facts.flatMap(({ affected, workaround }) => [affected ?? '', workaround ?? '']),
    ].map(searchable),
  };
}

function kindOf(incident: Parameters<typeof worstImpactOf>[0]): number {
  return incident.falseAlarm ? falseAlarmKind : impacts.indexOf(worstImpactOf(incident));
}

/** The visible words of a text, without addresses of links and HTML. */
function searchable(markdown: string): string {
  return toPublicMarkdown(cleanText(markdown))
    .replace(/\]\([^)\s]*\)/g, '] ')
    .replace(/<\/?[a-z][\w-]*\s[^>]*>/gi, ' ')
    .replace(/\bhttps?:\/\//g, ' ');
}
