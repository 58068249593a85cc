import { formatMinute, verdictNames } from './verdict-text.ts';
import { isExcused, type Verdict } from './verdict.ts';

/**
 * The outputs of a step of GitHub Actions. Titles and addresses come from strangers, so none of them may act as a
 * command.
 */

/** `::notice title=…::…`, escaped as the runner undoes it. */
export function toCommand(
  level: 'notice' | 'warning' | 'error',
  title: string,
  text: string,
): string {
  const data = (each: string) =>
    each.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = data(title).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level} title=${property}::${data(text)}`;
}

/** What explains the failure, in one line: title, link, next update. */
export function toNotice({ incidents, reasons }: Verdict): string {
  if (incidents.length === 0) return reasons.join(' ');
  return incidents
    .map(({ title, url, nextUpdateAt }) =>
      [
        `${title}.`,
        ...(url === undefined ? [] : [url]),
        ...(nextUpdateAt === undefined ? [] : [`Next update: ${formatMinute(nextUpdateAt)}.`]),
      ].join(' '),
    )
    .join('\n');
}

/** Markdown for the summary of a job, and for a check run. */
export function toSummary(verdict: Verdict): string {
  const { incidents, maintenances, reasons, kind } = verdict;
  const link = ({ title, url }: { title: string; url: string | undefined }) =>
    url === undefined
      ? escapeMarkdown(title)
      : `[${escapeMarkdown(title)}](<${url.replace(/[<>]/g, encodeURIComponent)}>)`;
  return [
    `### ${isExcused(verdict) ? 'Known outage' : verdictNames[kind]}`,
    ...[...incidents, ...maintenances].map((each) =>
      [
        `- ${link(each)}`,
        ...(each.startedAt === undefined ? [] : [`since ${formatMinute(each.startedAt)}`]),
        ...(each.nextUpdateAt === undefined
          ? []
          : [`next update ${formatMinute(each.nextUpdateAt)}`]),
      ].join(', '),
    ),
    ...reasons.map((reason) => escapeMarkdown(reason)),
    '',
  ].join('\n\n');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|~@&:]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** A line of `GITHUB_OUTPUT` or several; `delimiter` is what the value cannot hold. */
export function toOutput(name: string, value: string, delimiter: string): string {
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
