import type { Duty, DutyKind } from '../../model/duty/duties.ts';
import type { Instant } from '../../model/time/instant.ts';
import { toDutyMessage } from './duty/duty-messages.ts';
import { escapeMarkdown } from '../text/markdown-escape.ts';
import { reportPath } from '../site.ts';
import type { PageContext } from '../page-context.ts';

const commands: Readonly<Record<DutyKind, string>> = {
  first_update: 'incident update',
  update: 'incident update',
  end: 'maintenance complete',
  postmortem: 'incident postmortem',
};

/** GitHub refuses longer ones. */
const maxTitle = 256;

/** The title of an issue that is opened for a report which has none. */
export function toReminderTitle({ report }: Duty): string {
  return toIssueTitle(`An update is due: ${report.title}`);
}

export function toIssueTitle(text: string): string {
  const title = Array.from(text);
  return title.length > maxTitle ? `${title.slice(0, maxTitle - 1).join('')}…` : title.join('');
}

/** The owners and runbooks of affected components, for the first reminder. */
interface Care {
  /** GitHub names that are mentioned. */
  readonly owners: readonly string[];
  /** Owners and runbooks, in markdown; empty when there are none. */
  readonly lines: string;
}

/** The comment on the issue: markdown that mentions these people and nobody else. */
export function toReminderText(
  duty: Duty,
  githubs: readonly string[],
  now: Instant,
  site: PageContext,
  care: Care = { owners: [], lines: '' },
): string {
  const { kind, report } = duty;
  const whom = githubs.length === 0 ? '' : `${githubs.map((each) => `@${each}`).join(' ')}: `;
  const address = site.url(reportPath(report));
  const owners = care.owners.filter((each) => !githubs.includes(each));
  return [
    // The coordinator's name may be anybody's login, so it must not mention a stranger.
    `${whom}${escapeMarkdown(toDutyMessage(duty, now, site))}.`,
    `Users read ${address} and wait. Say something even if nothing is new, and promise the next update: \`npm run ${commands[kind]} ${report.id}\``,
    ...(owners.length === 0
      ? []
      : [`Owners of what is affected: ${owners.map((each) => `@${each}`).join(' ')}.`]),
    ...(care.lines === '' ? [] : [care.lines]),
  ].join('\n\n');
}

/** The outcome of a duty, for the log: `Reminded ben: x: an update has been due since …`. */
export function toReminderMessage(
  duty: Duty,
  next: { readonly githubs: readonly string[] } | undefined,
  isDryRun: boolean,
  now: Instant,
  site: PageContext,
): string {
  const line = toDutyMessage(duty, now, site);
  if (!next) return `Reminded before: ${line}`;
  return `${isDryRun ? 'Would remind' : 'Reminded'} ${next.githubs.join(', ') || 'everybody'}: ${line}`;
}
