import type { Incident } from '../../model/reports/incident.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import { isFinalAt, lastUpdateAt } from '../../model/reports/final-report.ts';
import type { StatusPage } from '../../model/status-page.ts';
import type { Report } from '../../model/reports/facts.ts';
import type { ReportHead } from '../reports/report-head.ts';
import { shorten, toPlainText } from '../text/plain-text.ts';
import { toIncidentView, toMaintenanceView, type ReportView } from '../reports/report-view.ts';
import { maintenancePath, reportPath, type Site } from '../site.ts';
import { toStructuredReport, type StructuredReport } from '../document/structured-data.ts';

/** A report's own page. */
export interface ReportPageView {
  readonly view: ReportView;
  readonly description: string;
  /** Without base: `incidents/x/`. */
  readonly path: string;
  /** For a window of repeating work: a link to all its windows. */
  readonly seriesUrl: string | undefined;
  readonly structuredReport: StructuredReport;
  /**
   * For a report that no longer changes with time: the instant of its latest update. Nothing on the page then depends
   * on the time.
   */
  readonly finalAt: Instant | undefined;
}

export function toReportPage(
  report: Incident | Maintenance,
  { status, site }: { status: StatusPage; site: Site },
): ReportPageView {
  const options = { topHeading: 3 };
  const isIncident = report.kind === 'incident';
  const view = isIncident
    ? toIncidentView(report, status, site, options)
    : toMaintenanceView(report, status, site, options);
  const structuredReport = toStructuredReport(
    report,
    isIncident ? report.startedAt : report.scheduledFor,
  );
  return {
    view,
    description: describeReport(report, view),
    path: reportPath(report),
    seriesUrl:
      report.kind === 'maintenance' && report.occurrence
        ? site.path(maintenancePath(report.occurrence.seriesId))
        : undefined,
    structuredReport,
    finalAt: isFinalAt(report, status.now) ? lastUpdateAt(report) : undefined,
  };
}

const descriptionLength = 200;

/** One line about a report, for search engines and chat previews. */
function describeReport(report: Report<string>, { label, affected }: ReportHead): string {
  const last = report.updates.at(-1)?.body ?? '';
  const names = affected.map(({ name }) => name).join(', ');
  const messages = toPlainText(last || report.introduction);
  const line = [label, names, messages].filter((part) => part !== '').join(' – ');
  return shorten(line, descriptionLength);
}
