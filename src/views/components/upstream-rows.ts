import type { StatusPage } from '../../model/status-page.ts';
import type { ComponentStatus } from '../../model/status.ts';
import {
  readingAt,
  readingHoldsUntil,
  type UpstreamNotice,
  type UpstreamState,
} from '../../model/upstreams/upstream.ts';
import { probeMessages } from '../messages/probe-messages.ts';
import { upstreamMessages } from '../messages/upstream-messages.ts';
import type { Site } from '../site.ts';
import { directionMark } from '../text/direction.ts';
import type { LanguageMark } from '../text/language-mark.ts';
import { toSentence, type SentenceView } from '../text/sentence.ts';
import { segmentAttributes, type SegmentAttributes } from '../time/timed-segments.ts';
import { componentName } from './component-index.ts';

/** An upstream, with the texts of its status page. */
export interface UpstreamRowView {
  readonly name: string;
  /** The address of their status page. */
  readonly href: string;
  /** One state after another, because their answer becomes too old. */
  readonly states: readonly {
    readonly status: ComponentStatus;
    readonly label: string;
    readonly attributes: SegmentAttributes;
  }[];
  /** What they say, as long as it is valid. */
  readonly said:
    | {
        readonly attributes: SegmentAttributes;
        readonly asOf: SentenceView;
        readonly notices: readonly UpstreamNoticeView[];
        /** `2 more`; empty where all are shown. */
        readonly more: string;
      }
    | undefined;
  /** Since when it is unknown. */
  readonly stale:
    { readonly attributes: SegmentAttributes; readonly since: SentenceView } | undefined;
  /** `Needed for API and Builds.`; empty if no component is named. */
  readonly neededFor: string;
}

export interface UpstreamNoticeView {
  readonly title: string;
  readonly href: string | undefined;
  readonly mark: LanguageMark | undefined;
  readonly since: SentenceView | undefined;
}

const maxNotices = 5;

export function toUpstreamRows(
  { upstreams, now, page }: Pick<StatusPage, 'upstreams' | 'now' | 'page'>,
  site: Site,
): UpstreamRowView[] {
  const { messages, time } = site;
  const { neededFor } = upstreamMessages(messages.language);
  return upstreams.map((state) => {
    const { upstream, reading: last } = state;
    const names = upstream.mattersTo.map((id) => componentName(id, { page }));
    const stale =
      last && toSentence(probeMessages(messages.language).stale, time.dateTime(last.saidAt));
    return {
      name: upstream.name,
      href: upstream.page,
      states: toStates(state, now).map(({ status, attributes }) => ({
        status,
        label: messages.componentStatus[status],
        attributes,
      })),
      said: toSaid(state, now, site),
      stale: stale && { since: stale, attributes: whenStale(state, now) },
      neededFor: names.length === 0 ? '' : neededFor(time.list(names)),
    };
  });
}

function toStates(state: UpstreamState, now: number) {
  const reading = readingAt(state, now);
  const unknown = { status: 'unknown' as const, attributes: whenStale(state, now) };
  return reading
    ? [{ status: reading.status, attributes: whileSaid(readingHoldsUntil(reading)) }, unknown]
    : [unknown];
}

function toSaid(state: UpstreamState, now: number, site: Site): UpstreamRowView['said'] {
  const reading = readingAt(state, now);
  if (!reading) return undefined;
  const { messages, time } = site;
  const { notices } = reading;
  const more = notices.length - maxNotices;
  return {
    attributes: whileSaid(readingHoldsUntil(reading)),
    asOf: toSentence(messages.asOf, time.dateTime(reading.saidAt), { counting: 'beside' }),
    notices: notices.slice(0, maxNotices).map((each) => toNotice(each, site)),
    more: more > 0 ? messages.andMore(more) : '',
  };
}

function toNotice({ title, url, startedAt }: UpstreamNotice, site: Site): UpstreamNoticeView {
  return {
    title,
    href: url,
    mark: directionMark(title, site.direction),
    since:
      startedAt === undefined
        ? undefined
        : toSentence(site.messages.since, site.time.dateTime(startedAt)),
  };
}

function whileSaid(until: number): SegmentAttributes {
  return segmentAttributes(undefined, until, true);
}

function whenStale(state: UpstreamState, now: number): SegmentAttributes {
  const reading = readingAt(state, now);
  return reading ? segmentAttributes(readingHoldsUntil(reading), undefined, false) : {};
}
