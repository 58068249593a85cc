import type { Instant } from '../../../model/time/instant.ts';
import type { WrittenStatus } from '../../../model/status.ts';
import type { ParseDate } from '../shared/imported-date.ts';
import { caveats } from './caveats.ts';
import { caveats as sharedCaveats } from '../shared/caveats.ts';
import { parseTitle } from '../shared/imported-title.ts';
import { hugoFlag, hugoText, type HugoPost } from '../posts/hugo-data.ts';
import { caveats as postCaveats } from '../posts/post-caveats.ts';
import { severityOf } from '../posts/post-severity.ts';
import { parseAffected } from '../posts/post-names.ts';
import { parseInstant } from '../../text/instant-text.ts';
import { nearest } from '../../text/nearest.ts';

const severities = ['down', 'disrupted', 'notice'] as const;
/** Only ClearStatus has the last one. */
export type Severity = (typeof severities)[number] | 'degraded';

/** A post of cState with its values parsed; `caveats` tells what could not be taken as it was written. */
export interface CstatePost {
  readonly title: string;
  readonly startedAt: Instant | undefined;
  /** The written date when it cannot be parsed. */
  readonly dateText: string | undefined;
  /** In cState a post is open only with `resolved: false`. */
  readonly isOpen: boolean;
  readonly resolvedAt: Instant | undefined;
  /** Whether the end names its zone. */
  readonly isEndZoned: boolean;
  readonly severity: Severity | undefined;
  readonly affected: readonly string[];
  readonly isInformational: boolean;
  /** Whether it declares itself planned work. */
  readonly isPlanned: boolean;
  readonly isPinned: boolean;
  readonly isDraft: boolean;
  readonly body: string;
  readonly caveats: readonly string[];
}

const knownKeys = new Set(
  ['title', 'date', 'resolved', 'resolvedwhen', 'severity', 'affected', 'affectedsystems']
    .concat(['informational', 'pin', 'draft', 'planned', 'section', 'type', 'layout'])
    // Bookkeeping of editors and bots, which git keeps better.
    .concat(['modified', 'lastmod', 'automated', 'id', 'weight'])
    // Its addresses, which keep working.
    .concat(['slug', 'url', 'aliases']),
);

/** @param nameless the title for a post without one. */
export function parsePost({ data, body }: HugoPost, nameless: string, read: ParseDate): CstatePost {
  const found: string[] = [];
  const title = parseTitle(hugoText(data.get('title')), nameless, found);
  const dateText = hugoText(data.get('date'));
  const endText = hugoText(data.get('resolvedwhen'));
  const startedAt = dateText === undefined ? undefined : read(dateText);
  const endedAt = endText === undefined ? undefined : read(endText);
  if (endText !== undefined && endedAt === undefined) found.push(caveats.endUnreadable(endText));
  const left = [...data.keys()].filter((key) => !knownKeys.has(key));
  if (left.length > 0) found.push(sharedCaveats.keysLeft(left));
  const isInformational = hugoFlag(data.get('informational')) ?? false;
  const isOpen = hugoFlag(data.get('resolved')) === false;
  return {
    title: title.short,
    startedAt,
    dateText,
    isOpen,
    resolvedAt: endedAt === undefined ? undefined : inItsMinute(endedAt, startedAt),
    isEndZoned: parseInstant(endText ?? '').kind === 'instant',
    severity: parseSeverity(hugoText(data.get('severity')), { isInformational, isOpen }, found),
    affected: parseAffected(data.get('affected') ?? data.get('affectedsystems'), found),
    isInformational,
    isPlanned: hugoFlag(data.get('planned')) ?? false,
    isPinned: hugoFlag(data.get('pin')) ?? false,
    isDraft: hugoFlag(data.get('draft')) ?? false,
    body: title.short === title.full ? body : `${title.full}\n\n${body}`,
    caveats: found,
  };
}

/** An end without seconds, in the minute in which it began, is somewhere in that minute: at its end. */
function inItsMinute(endedAt: Instant, startedAt = endedAt): Instant {
  const minuteMs = 60_000;
  const isSame = endedAt < startedAt && startedAt < endedAt + minuteMs;
  return isSame && endedAt % minuteMs === 0 ? endedAt + minuteMs : endedAt;
}

function parseSeverity(
  written: string | undefined,
  { isInformational, isOpen }: Pick<CstatePost, 'isInformational' | 'isOpen'>,
  found: string[],
): Severity | undefined {
  const word = written?.toLowerCase();
  const known = word === 'degraded' ? word : severities.find((each) => each === word);
  if (known) return known;
  if (written === undefined && isInformational) return undefined;
  const taken = severities.find((each) => each === nearest(written ?? '', severities));
  if (taken) {
    found.push(postCaveats.severityNear(written ?? '', taken));
    return taken;
  }
  const status = severityOf(written, isOpen, found);
  return status && byStatus[status];
}

const byStatus: Readonly<Record<WrittenStatus, Severity | undefined>> = {
  operational: undefined,
  under_maintenance: 'notice',
  degraded_performance: 'degraded',
  partial_outage: 'disrupted',
  major_outage: 'down',
};
