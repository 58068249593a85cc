import { cleanText } from '../text/clean-text.ts';

/** The outcome of a message. */
export interface OutcomeLine {
  readonly channel: string;
  readonly what: string;
  readonly title: string;
  readonly detail?: string;
}

/** One line per outcome, in columns. */
export function formatOutcomes(outcomes: readonly OutcomeLine[]): string[] {
  const width = (of: (each: OutcomeLine) => string) =>
    Math.max(...outcomes.map((each) => of(each).length));
  const columns = [width(({ channel }) => channel), width(({ what }) => what)] as const;
  return outcomes.map(({ channel, what, title, detail }) => {
    const told = `${channel.padEnd(columns[0])}  ${what.padEnd(columns[1])}  ${title}`;
    return cleanText(detail === undefined ? told : `${told} (${detail})`);
  });
}

/** The text of an issue for maintainers about channels that fail repeatedly. */
export function alarmText(channels: readonly string[]): string {
  return `Three runs in a row could not send to ${channels.join(', ')}. Updates that cannot be sent within a day are given up. See what each run says, and docs/channels.md.`;
}
