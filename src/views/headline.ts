import type { StatusPage } from '../model/status-page.ts';
import type { ComponentStatus } from '../model/status.ts';
import { rollUp, type NamedPart, type RolledUp } from './components/short-name-list.ts';
import { doubtText } from './components/doubt-sentence.ts';
import { reportMessages } from './messages/report-messages.ts';
import type { PageContext } from './page-context.ts';

export interface HeadlineView {
  /** The status to show beside it: the worst of those that it mentions. */
  readonly status: ComponentStatus;
  /** `API is down. Dashboard is slow.` */
  readonly text: string;
  /** The first sentence, about the worst trouble. */
  readonly worst: string;
  /** The other sentences, with the gap before them; empty when there is only one. */
  readonly others: string;
}

/** The most names, or titles, in one sentence. */
const most = 4;

/** The number of letters of names that fill two lines beside a desk, and five on a phone. */
const mostLetters = 100;

/** The headline: what is broken, in plain words, the worst first. */
export function toHeadline(
  { headline }: Pick<StatusPage, 'headline'>,
  site: PageContext,
): HeadlineView {
  const { messages, time } = site;
  const titles = headline.otherIncidents.map(({ title }) => messages.openIncident(title));
  const sentences = [
    ...headline.troubles.flatMap(({ status, components }) => {
      if (status === 'operational') return [];
      const ids = components.map(({ id }) => id);
      const { parts, rest } = rollShort(ids, site);
      if (status === 'unknown' && parts.every((part) => isAll(part, site))) return [messages.lost];
      const names = parts.map(({ name }) => name);
      const list = time.list(rest > 0 ? [...names, messages.andMore(rest)] : names);
      // A group is one thing, but all components are many.
      const isOne = parts.length === 1 && (parts[0]!.count === 1 || !isAll(parts[0]!, site));
      return [messages.trouble[status](list, isOne && rest === 0 ? 1 : Math.max(2, ids.length))];
    }),
    ...(titles.length > most ? titles.slice(0, most - 1) : titles),
    ...(titles.length > most ? [`+${titles.length - most + 1}.`] : []),
    ...(headline.doubts ?? []).map((doubt) => doubtText(doubt, site)),
    ...(headline.unreadable.length > 0
      ? [messages.reportUnreadable(headline.unreadable.length)]
      : []),
  ];
  const [worst = messages.allOperational, ...rest] = sentences;
  const others = rest.map((sentence) => messages.sentenceGap + sentence).join('');
  return { status: headlineStatus(headline), text: worst + others, worst, others };
}

/** The title of the home page's tab: the worst trouble and the page's name; without trouble, only the name. */
export function toTabTitle({ status, worst }: HeadlineView, name: string): string {
  return status === 'operational' ? name : `${worst.replace(/[.。]$/u, '')} – ${name}`;
}

/** The names that can be read at a glance, at least one, and the number of the other components. */
function rollShort(ids: readonly string[], site: PageContext): RolledUp {
  const { parts, rest } = rollUp(ids, site, most, (group) => group);
  let letters = 0;
  const tooLong = parts.findIndex(({ name }, index) => {
    letters += name.length;
    return index > 0 && letters > mostLetters;
  });
  if (tooLong < 0) return { parts, rest };
  const left = parts.slice(tooLong).reduce((sum, { count }) => sum + count, rest);
  return { parts: parts.slice(0, tooLong), rest: left };
}

function isAll({ name }: NamedPart, { messages }: PageContext): boolean {
  return name === reportMessages(messages.language).allComponents;
}

/** The status to show beside a headline: the worst of those that it mentions. */
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
