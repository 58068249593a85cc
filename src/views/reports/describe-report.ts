import type { Report } from '../../model/reports/facts.ts';
import { shorten, toPlainText } from '../text/plain-text.ts';
import type { ReportHead } from './report-head.ts';

const descriptionLength = 200;

/** One line about a report, for search engines and chat previews. */
export function describeReport(report: Report<string>, { label, affected }: ReportHead): string {
  const last = report.updates.at(-1)?.body ?? '';
  const names = affected.map(({ name }) => name).join(', ');
  const messages = toPlainText(last || report.introduction);
  const line = [label, names, messages].filter((part) => part !== '').join(' – ');
  return shorten(line, descriptionLength);
}
