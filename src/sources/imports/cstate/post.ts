import type { Instant } from '../../../model/time/instant.ts';
import type { ReadDate } from '../shared/imported-date.ts';
import { caveats } from './caveats.ts';
import { caveats as sharedCaveats } from '../shared/caveats.ts';
import { parseTitle } from '../shared/imported-title.ts';
import { hugoFlag, hugoText, type HugoPost } from '../posts/hugo-data.ts';
import { caveats as postCaveats } from '../posts/post-caveats.ts';
import { parseAffected } from '../posts/post-names.ts';
import { fold, nearest } from '../../text/nearest.ts';

const severities = ['down', 'disrupted', 'notice'] as const;
/** The last one is ClearStatus's own. */
export type Severity = (typeof severities)[number] | 'degraded';

/** A post of cState with its values read; what could not be read as it stood is in `caveats`. */
export interface CstatePost {
  readonly title: string;
  readonly startedAt: Instant | undefined;
  /** What stands as the date when it cannot be read. */
  readonly dateText: string | undefined;
  /** Only `resolved: false` is open in cState. */
  readonly isOpen: boolean;
  readonly resolvedAt: Instant | undefined;
  readonly severity: Severity | undefined;
  readonly affected: readonly string[];
  readonly isInformational: boolean;
  /** It says itself that it is planned work. */
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
    // Its addresses, which go on working.
    .concat(['slug', 'url', 'aliases']),
);

/** @param nameless the title of a post without one. */
export function parsePost({ data, body }: HugoPost, nameless: string, read: ReadDate): CstatePost {
  const found: string[] = [];
  const title = parseTitle(hugoText(data.get('title')), nameless, found);
  const dateText = hugoText(data.get('date'));
  const endText = hugoText(data.get('resolvedwhen'));
  const resolvedAt = endText === undefined ? undefined : read(endText);
  if (endText !== undefined && resolvedAt === undefined) found.push(caveats.endUnreadable(endText));
  const left = [...data.keys()].filter((key) => !knownKeys.has(key));
  if (left.length > 0) found.push(sharedCaveats.keysLeft(left));
  const isInformational = hugoFlag(data.get('informational')) ?? false;
  return {
    title: title.short,
    startedAt: dateText === undefined ? undefined : read(dateText),
    dateText,
    isOpen: hugoFlag(data.get('resolved')) === false,
    resolvedAt,
    severity: parseSeverity(hugoText(data.get('severity')), isInformational, found),
    affected: parseAffected(data.get('affected') ?? data.get('affectedsystems'), found),
    isInformational,
    isPlanned: hugoFlag(data.get('planned')) ?? false,
    isPinned: hugoFlag(data.get('pin')) ?? false,
    isDraft: hugoFlag(data.get('draft')) ?? false,
    body: title.short === title.full ? body : `${title.full}\n\n${body}`,
    caveats: found,
  };
}

function parseSeverity(
  written: string | undefined,
  isInformational: boolean,
  found: string[],
): Severity | undefined {
  const word = written?.toLowerCase();
  const known = word === 'degraded' ? word : severities.find((each) => each === word);
  if (known) return known;
  const near =
    written === undefined
      ? undefined
      : (synonyms.get(fold(written)) ?? nearest(written, severities));
  const taken = severities.find((each) => each === near);
  if (taken) found.push(postCaveats.severityNear(written ?? '', taken));
  else if (written !== undefined || !isInformational)
    found.push(postCaveats.severityUnknown(written));
  return taken;
}

/** Statusfy's words, in files that moved from there to cState. */
const synonyms: ReadonlyMap<string, Severity> = new Map([
  ['major_outage', 'down'],
  ['partial_outage', 'disrupted'],
  ['degraded_performance', 'disrupted'],
  ['under_maintenance', 'notice'],
]);
