import { joinParagraphs } from '../../model/text/lines.ts';
import { allComponentStates, type ComponentState } from '../../model/components/component-state.ts';
import { componentDisplays, isListed } from '../../model/components/display.ts';
import { memoize } from '../../model/memoize.ts';
import { worstFirst } from '../../model/reports/incident.ts';
import type { AnyReport } from '../../model/reports/report-extent.ts';
import { plannedMaintenances, type StatusPage } from '../../model/status-page.ts';
import { componentName } from '../components/component-index.ts';
import { toOtherHomesText } from '../document/other-homes.ts';
import { toHeadline } from '../headline.ts';
import { reportsOfComponent } from '../reports/reports-of-component.ts';
import { pastReports } from '../reports/past-reports.ts';
import { announcementPath, componentPath, reportPath, type Site } from '../site.ts';
import { escapeLine } from '../text/markdown-escape.ts';
import { toPlainText } from '../text/plain-text.ts';
import { formatIso } from '../time/time-format.ts';
import { toAbout } from './about.ts';
import { historyMonths, type HistoryMonth } from './history-page.ts';
import { latestText, toReportMarkdown } from './report-markdown.ts';
import { toSubscribe } from './subscribe.ts';

interface Source {
  readonly status: StatusPage;
  readonly site: Site;
}

/** Every page as markdown, by the path of its file without the ending; each is computed when it is needed. */
export const markdownPages = memoize(
  ({ status, site }: Source): ReadonlyMap<string, () => string> => {
    const { messages } = site;
    const months = historyMonths(status);
    const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
    return new Map<string, () => string>([
      ['index', () => toHome(status, site)],
      ['history', () => toHistory(messages.history, months, site)],
      ['about', () => toAboutPage(status, site)],
      ['subscribe', () => toSubscribePage(status, site)],
      ...years.map(
        (year) =>
          [
            `history/${year}`,
            () =>
              toHistory(
                year,
                months.filter(({ month }) => month.startsWith(year)),
                site,
              ),
          ] as const,
      ),
      ...months.map(
        (month) => [`history/${month.month}`, () => toHistory(month.month, [month], site)] as const,
      ),
      ...allComponentStates(status).map(
        (state) =>
          [
            fileOf(componentPath(state.component.id)),
            () => toComponent(state, status, site),
          ] as const,
      ),
      ...[...status.incidents, ...status.maintenances, ...status.series].map(
        (report) =>
          [fileOf(reportPath(report)), () => toReportMarkdown(report, status.now, site)] as const,
      ),
    ]);
  },
);

/** The path of a page's markdown: `incidents/x.md` for `incidents/x/`. */
export function markdownPath(path: string): string {
  return `${fileOf(path) || 'index'}.md`;
}

function fileOf(path: string): string {
  return path.replace(/\/$/, '');
}

/** A list of the pages for language models: https://llmstxt.org/ */
export function toLlmsText({ status, site }: Source): string {
  const { page, messages, url } = site;
  const link = (name: string, path: string) => `- [${escapeLine(name)}](${url(path)})`;
  return join([
    `# ${escapeLine(page.name)}`,
    `> ${toPlainText(page.description ?? toHeadline(status, site).text)}`,
    `${escapeLine(toHeadline(status, site).text)} (${formatIso(status.now)})`,
    toOtherHomesText(site) ?? '',
    `## ${messages.pages}`,
    [
      link(page.name, 'index.md'),
      link(messages.history, 'history.md'),
      link(messages.about, 'about.md'),
      link(messages.subscribe, 'subscribe.md'),
    ].join('\n'),
    `## ${messages.components}`,
    allComponentStates(status)
      .map(
        ({ component, status: current }) =>
          `${link(componentName(component.id, site), markdownPath(componentPath(component.id)))}: ${messages.componentStatus[current]}`,
      )
      .join('\n'),
    `## ${messages.updates}`,
    reportList([...worstFirst(status.openIncidents), ...plannedMaintenances(status)], site),
    '## API',
    [
      link('Status, plain text', 'status.txt'),
      link('Everything the home page shows, JSON', 'api/page.json'),
      link('Statuspage API v2, JSON', 'api/v2/summary.json'),
      link('Atom', 'history.atom'),
      link('OpenMetrics', 'metrics'),
    ].join('\n'),
  ]);
}

function toHome(status: StatusPage, site: Site): string {
  const { messages, page } = site;
  const current = [...worstFirst(status.openIncidents), ...plannedMaintenances(status)];
  return join([
    `# ${escapeLine(page.name)}`,
    page.description === undefined ? '' : site.markdown(page.description),
    `**${escapeLine(toHeadline(status, site).text)}** (${formatIso(status.now)})`,
    ...current.flatMap((each) => [
      `## [${escapeLine(each.title)}](${site.url(markdownPath(reportPath(each)))})`,
      latestText(each, status.now, site),
    ]),
    ...status.currentAnnouncements.flatMap(({ title, body }) => [
      `## ${escapeLine(title)}`,
      site.markdown(body),
    ]),
    `## ${messages.components}`,
    allComponentStates(status)
      .filter((state) => isListed(state, status.page))
      .map(
        ({ component, status: each }) =>
          `- [${escapeLine(componentName(component.id, site))}](${site.url(markdownPath(componentPath(component.id)))}): ${messages.componentStatus[each]}`,
      )
      .join('\n'),
    `[${messages.history}](${site.url('history.md')})`,
  ]);
}

function toComponent(state: ComponentState, status: StatusPage, site: Site): string {
  const { component, uptime } = state;
  const { messages, time } = site;
  const past = pastReports(status, { startAt: -Infinity, endAt: Infinity });
  const all = [
    ...status.openIncidents,
    ...plannedMaintenances(status),
    ...status.currentAnnouncements,
    ...past.map(({ event }) => event),
  ];
  const reports = reportsOfComponent([...new Set(all)], component.id);
  return join([
    `# ${escapeLine(componentName(component.id, site))}`,
    component.description === undefined ? '' : site.markdown(component.description),
    [
      `- ${messages.status}: ${messages.componentStatus[state.status]}`,
      ...(uptime === undefined ||
      componentDisplays(status.page).get(component.id)!.uptime === 'hidden'
        ? []
        : [`- ${messages.badgeUptime('').trim()}: ${time.percent(uptime)}`]),
    ].join('\n'),
    reports.length === 0 ? messages.noIncidentsOf : reportList(reports, site),
  ]);
}

function toHistory(title: string, months: readonly HistoryMonth[], site: Site): string {
  return join([
    `# ${title}`,
    ...months.flatMap(({ month, events }) => [
      `## ${month}`,
      events.map((each) => linkTo(each, site)).join('\n'),
    ]),
  ]);
}

function toAboutPage(status: StatusPage, site: Site): string {
  return join([
    `# ${site.messages.about}`,
    ...toAbout(status, site).flatMap(({ heading, paragraphs }) => [`## ${heading}`, ...paragraphs]),
  ]);
}

function toSubscribePage(status: StatusPage, site: Site): string {
  const { introduction, ways, technical } = toSubscribe(status, site);
  return join([
    `# ${site.messages.subscribe}`,
    introduction,
    ...[...ways, ...technical].flatMap(({ heading, text, lines }) => [
      `## ${heading}`,
      text,
      lines.map(({ line }) => `    ${line}`).join('\n'),
    ]),
  ]);
}

function reportList(reports: readonly AnyReport[], site: Site): string {
  return reports.map((each) => linkTo(each, site)).join('\n');
}

function linkTo(report: AnyReport, site: Site): string {
  const isAnnouncement = report.kind === 'announcement';
  const path = isAnnouncement
    ? announcementPath(report, site.page.timeZone)
    : markdownPath(reportPath(report));
  const at =
    report.kind === 'incident'
      ? report.startedAt
      : isAnnouncement
        ? report.fromAt
        : report.scheduledFor;
  return `- [${escapeLine(report.title)}](${site.url(path)}) ${formatIso(at)}`;
}

function join(parts: readonly string[]): string {
  return `${joinParagraphs(...parts)}\n`;
}
