import type { StatusPage } from '../model/status-page.ts';
import type { ComponentStatus } from '../model/status.ts';
import type { Site } from './site.ts';

export interface HeadlineView {
  /** What to show beside it: the worst of what it speaks of. */
  readonly status: ComponentStatus;
  /** `API is down. Dashboard is slow.` */
  readonly text: string;
  /** Its first sentence: the worst. */
  readonly worst: string;
  /** The other sentences, with the gap before them; empty when there is but one. */
  readonly others: string;
}

/** More names than this in one sentence are not read any more. */
const maxNames = 4;

/** The headline: what is broken, in plain words, the worst first. */
export function toHeadline({ headline }: Pick<StatusPage, 'headline'>, site: Site): HeadlineView {
  const { messages, time } = site;
  const sentences = [
    ...headline.troubles.flatMap(({ status, components }) => {
      if (status === 'operational') return [];
      const names = components.map(({ name }) => name);
      const shown = names.slice(0, names.length > maxNames ? maxNames - 1 : maxNames);
      const rest = names.length - shown.length;
      const list = time.list(rest > 0 ? [...shown, messages.andMore(rest)] : shown);
      return [messages.trouble[status](list, names.length)];
    }),
    ...headline.otherIncidents.map(({ title }) => messages.openIncident(title)),
    ...(headline.unreadable.length > 0
      ? [messages.reportUnreadable(headline.unreadable.length)]
      : []),
  ];
  const [worst = messages.allOperational, ...rest] = sentences;
  const others = rest.map((sentence) => messages.sentenceGap + sentence).join('');
  return { status: headlineStatus(headline), text: worst + others, worst, others };
}

/**
 * What stands in the tab of the home page: in trouble the worst first, and the page's name; of a calm page the name
 * alone.
 */
export function toTabTitle({ status, worst }: HeadlineView, name: string): string {
  return status === 'operational' ? name : `${worst.replace(/[.。]$/u, '')} – ${name}`;
}

/** What to show beside a headline: the worst of what it speaks of. */
export function headlineStatus({
  troubles,
  otherIncidents,
  unreadable,
}: StatusPage['headline']): ComponentStatus {
  const worst = troubles[0]?.status;
  if (worst !== undefined && worst !== 'under_maintenance') return worst;
  if (otherIncidents.length > 0) return 'degraded_performance';
  if (unreadable.length > 0) return 'unknown';
  return worst ?? 'operational';
}
