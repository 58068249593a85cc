import type { Suspicion, SuspicionRemark } from '../../model/suspicions/suspicion.ts';
import { formatLocalInstant } from '../time/local-instant.ts';

/** What the text of an issue contains, apart from the suspicion itself. */
export interface SuspicionIssue {
  /** Untrusted lines, such as what a server answered. */
  readonly details: readonly string[];
  /** GitHub names of those who are mentioned. */
  readonly onDuty: readonly string[];
  /** When it is confirmed without a person; undefined when only a person can confirm it. */
  readonly confirmsAt: number | undefined;
  readonly isForMaintainers: boolean;
  /** The label that confirms it. */
  readonly label: string;
  readonly timeZone: string;
  /** Owners and runbooks of affected components, in markdown; empty when there are none. */
  readonly care: string;
  /** Similar past incidents, in markdown; empty when there are none. */
  readonly similar: string;
}

const longestDetail = 200;
const mostDetails = 10;

/** The text of the issue: markdown for maintainers. None of it is ever published. */
export function toSuspicionText(suspicion: Suspicion, issue: SuspicionIssue): string {
  const { onDuty, details, label, confirmsAt, timeZone, isForMaintainers, care, similar } = issue;
  const whom = onDuty.length === 0 ? '' : `${onDuty.map((each) => `@${each}`).join(' ')}: `;
  const names = suspicion.components.map(({ id }) => plainCode(id)).join(', ');
  const itself =
    confirmsAt === undefined
      ? 'It becomes an incident only when a person confirms it.'
      : `Unless somebody closes this issue, it becomes an incident at ${formatLocalInstant(confirmsAt, timeZone)}.`;
  return [
    `${whom}${subjectOf(suspicion)} ${troubleOf(suspicion)} since ${formatLocalInstant(suspicion.since, timeZone)}. Nobody has confirmed it yet.`,
    ...(details.length === 0
      ? []
      : [
          details
            .slice(0, mostDetails)
            .map((each) => `- ${plainCode(each)}`)
            .join('\n'),
        ]),
    isForMaintainers
      ? `The page does not show it. If users notice it after all, add the label ${plainCode(label)} to this issue: then it is an incident of ${names}.`
      : `To confirm it, add the label ${plainCode(label)} to this issue. It then becomes an incident of ${names} that started at that time, and your comments from then on are updates on the page. ${itself}`,
    'If it ends before anybody has confirmed it, this issue is closed and nothing is published.',
    ...[care, similar].filter((each) => each !== ''),
  ].join('\n\n');
}

/** A comment on the issue. */
export function toSuspicionRemark(
  suspicion: Suspicion,
  remark: SuspicionRemark,
  at: number,
  timeZone: string,
): string {
  const when = formatLocalInstant(at, timeZone);
  const { good, again } = turnsOf(suspicion);
  const isProbe = suspicion.source === 'probe';
  const quiet = isProbe ? '30 quiet minutes' : 'a quiet time';
  const capitalQuiet = isProbe ? 'Quiet for 30 minutes' : 'Quiet since then';
  const texts: Readonly<Record<SuspicionRemark, string>> = {
    monitoring: `${good}, as of ${when}. The incident is in Monitoring, and will be resolved after ${quiet}, unless you post an update.`,
    resolved: `${capitalQuiet}: the incident is resolved as of ${when}.`,
    over: `${good}, as of ${when}. Nobody had confirmed it, so nothing of it was published.`,
    good: `${good}, as of ${when}. You have posted, so only you end it: close this issue, or comment \`Resolved: …\`.`,
    again: `${again}, as of ${when}.`,
  };
  return texts[remark];
}

function subjectOf({ source, id }: Suspicion): string {
  return source === 'probe' ? `The probe ${plainCode(id)}` : `The alert ${plainCode(id)}`;
}

function troubleOf({ source }: Suspicion): string {
  return source === 'probe' ? 'has had no good answer' : 'has been firing';
}

function turnsOf({ source }: Suspicion): { readonly good: string; readonly again: string } {
  return source === 'probe'
    ? { good: 'The probe gets good answers again', again: 'The probe gets no good answer again' }
    : { good: 'The alert is resolved', again: 'The alert is firing again' };
}

/** A stranger's text as code, without links, mentions and markup; on one line, and cut. */
function plainCode(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .replaceAll('`', "'")
    .trim();
  const cut = Array.from(line).slice(0, longestDetail).join('');
  return `\`${cut === '' ? '?' : cut}\``;
}
