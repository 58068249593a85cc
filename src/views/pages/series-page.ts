import type { Maintenance } from '../../model/reports/maintenance.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { summarise, type ReportSummaryView } from '../reports/report-summary.ts';
import { maintenancePath, type Site } from '../site.ts';
import { markLanguage, type LanguageMark } from '../text/language-mark.ts';
import { toPlainText } from '../text/plain-text.ts';
import { toTitleHtml, toTitleText } from '../text/title.ts';

/** The page of repeating work, with its windows. */
export interface SeriesPageView {
  readonly title: string;
  readonly titleHtml: string;
  readonly titleMark: LanguageMark | undefined;
  readonly description: string;
  readonly path: string;
  readonly introduction: string;
  readonly introductionMark: LanguageMark | undefined;
  /** The next two, then those that have begun; newest first. */
  readonly windows: readonly ReportSummaryView[];
}

/** The most windows that are listed; the history has all of them. */
const mostWindows = 50;

export function toSeriesPage(series: Maintenance, status: StatusPage, site: Site): SeriesPageView {
  const path = maintenancePath(series.id);
  const title = toTitleText(series.title);
  return {
    title,
    titleHtml: toTitleHtml(series.title),
    titleMark: markLanguage(series.titleLanguage, site, series.title),
    description: toPlainText(series.introduction, 160) || title,
    path,
    introduction: site.html(series.introduction, 3, path),
    introductionMark: markLanguage(series.textLanguage, site),
    windows: status.maintenances
      .filter(({ occurrence }) => occurrence?.seriesId === series.id)
      .slice(0, mostWindows)
      .map((each) => summarise(each, status, site)),
  };
}
