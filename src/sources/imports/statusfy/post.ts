import type { Instant } from '../../../model/time/instant.ts';
import { msPerMinute } from '../../../model/time/instant.ts';
import type { WrittenStatus } from '../../../model/status.ts';
import { fold, nearest } from '../../text/nearest.ts';
import { dateParser } from '../shared/imported-date.ts';
import { hugoFlag, hugoText, type HugoData, type HugoPost } from '../posts/hugo-data.ts';
import { caveats as sharedCaveats } from '../shared/caveats.ts';
import { parseTitle } from '../shared/imported-title.ts';
import { caveats as postCaveats } from '../posts/post-caveats.ts';
import { severityOf } from '../posts/post-severity.ts';
import { parseAffected } from '../posts/post-names.ts';
import { caveats } from './caveats.ts';

/** Statusfy takes a date without a zone as UTC (its `dates.ts`). */
export const parseDate = dateParser('UTC');

/** A report of Statusfy or StatusKit, its values parsed; `caveats` has what could not be parsed as it was written. */
export interface StatusfyPost {
  readonly title: string;
  readonly startedAt: Instant | undefined;
  /** The date as it is written. */
  readonly dateText: string | undefined;
  readonly modifiedAt: Instant | undefined;
  readonly isOpen: boolean;
  readonly isDraft: boolean;
  /** Undefined when the severity is missing or unknown. */
  readonly status: WrittenStatus | undefined;
  readonly affected: readonly string[];
  readonly scheduledAt: Instant | undefined;
  readonly durationMs: number | undefined;
  /** `scheduled` and `duration` as they are written, for a report that does not use them. */
  readonly scheduleText: string | undefined;
  /** The id that Statusfy gave it. */
  readonly id: string | undefined;
  /** Markdown. */
  readonly description: string;
  readonly body: string;
  readonly caveats: readonly string[];
}

const severities: Readonly<Record<string, WrittenStatus>> = {
  under_maintenance: 'under_maintenance',
  degraded_performance: 'degraded_performance',
  partial_outage: 'partial_outage',
  major_outage: 'major_outage',
};

/** Keys in the spelling of StatusKit's own templates. */
const otherKeys: readonly (readonly [string, string])[] = [
  ['state', 'severity'],
  ['affectedsystem', 'affectedsystems'],
  ['affectedsytems', 'affectedsystems'],
];

const knownKeys = new Set([
  ...['id', 'title', 'description', 'date', 'modified', 'severity', 'affectedsystems', 'resolved'],
  ...['scheduled', 'duration', 'draft'],
]);

/** Ten years: a longer duration is a mistake. */
const maxMinutes = 10 * 366 * 24 * 60;

/** @param nameless the title for a report without one */
export function parsePost({ data: written, body }: HugoPost, nameless: string): StatusfyPost {
  const found: string[] = [];
  const data = withOwnKeys(written, found);
  const title = parseTitle(hugoText(data.get('title')), nameless, found);
  const dateText = hugoText(data.get('date'));
  const resolved = hugoFlag(data.get('resolved'));
  if (resolved === undefined) found.push(caveats.resolvedUnknown(shownValue(data.get('resolved'))));
  const left = [...data.keys()].filter((key) => !knownKeys.has(key));
  if (left.length > 0) found.push(sharedCaveats.keysLeft(left));
  const isCut = title.short !== title.full;
  return {
    title: title.short,
    startedAt: dateText === undefined ? undefined : parseDate(dateText),
    dateText,
    modifiedAt: parseTime('modified', data, found),
    isOpen: resolved !== true,
    isDraft: hugoFlag(data.get('draft')) ?? false,
    status: parseSeverity(hugoText(data.get('severity')), resolved !== true, found),
    affected: parseAffected(data.get('affectedsystems'), found),
    scheduledAt: parseTime('scheduled', data, found),
    durationMs: parseDuration(data.get('duration'), found),
    scheduleText: parseSchedule(data),
    id: hugoText(data.get('id')),
    description: hugoText(data.get('description')) ?? '',
    body: isCut ? `${title.full}\n\n${body}` : body,
    caveats: found,
  };
}

function withOwnKeys(data: HugoData, found: string[]): HugoData {
  const own = new Map(data);
  for (const [other, key] of otherKeys) {
    if (!own.has(other) || own.has(key)) continue;
    found.push(caveats.keyTaken(other, key));
    own.set(key, own.get(other));
    own.delete(other);
  }
  return own;
}

function parseTime(key: string, data: HugoData, found: string[]): Instant | undefined {
  const written = shownValue(data.get(key));
  const at = written === undefined ? undefined : parseDate(written);
  if (written !== undefined && at === undefined) found.push(caveats.timeUnreadable(key, written));
  return at;
}

/** Parses a duration in minutes, rounded up to whole ones as in Statusfy's `database.js`. */
function parseDuration(value: unknown, found: string[]): number | undefined {
  const written = shownValue(value);
  if (written === undefined) return undefined;
  const minutes = /^\d+(?:\.\d+)?$/.test(written) ? Math.ceil(Number(written)) : NaN;
  if (minutes > 0 && minutes <= maxMinutes) return minutes * msPerMinute;
  found.push(caveats.durationUnreadable(written));
  return undefined;
}

function parseSchedule(data: HugoData): string | undefined {
  const parts = ['scheduled', 'duration'].flatMap((key) => {
    const written = shownValue(data.get(key));
    return written === undefined ? [] : [`${key} ${written.slice(0, 60)}`];
  });
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** The value as a text; undefined for no value. */
function shownValue(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return hugoText(value) ?? JSON.stringify(value);
}

function parseSeverity(
  written: string | undefined,
  isOpen: boolean,
  found: string[],
): WrittenStatus | undefined {
  const folded = fold(written ?? '');
  const near =
    written === undefined || Object.hasOwn(severities, folded)
      ? folded
      : nearest(written, Object.keys(severities));
  const status =
    near !== undefined && Object.hasOwn(severities, near) ? severities[near] : undefined;
  if (status === undefined) return severityOf(written, isOpen, found);
  if (near !== folded)
    found.push(postCaveats.severityNear(written ?? '', status.replace('_', '-')));
  return status;
}
