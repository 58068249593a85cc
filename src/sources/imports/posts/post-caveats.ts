import type { Instant } from '../../../model/time/instant.ts';
import { formatInstant } from '../../text/instant-text.ts';
import { quote, quoteAll } from '../shared/caveats.ts';

/** The caveats of sites whose reports are posts with all their updates. */
export const caveats = {
  // The config
  keyTwice: (key: string, line: number) =>
    `${quote(key)} stands a second time on line ${line}; the last one counts`,
  urlUnusable: (key: string, found: string) =>
    `${key} ${quote(found)} is not a full address; "url" is left out`,
  urlTaken: (key: string, url: string) =>
    `"url" is ${url}, as in ${key}; change it if the page will be served elsewhere`,
  languageUnusable: (found: string) =>
    `${quote(found)} is not a language tag; "language" is left out`,
  linkUnusable: (name: string, link: string) =>
    `${quote(name)}: ${quote(link)} is not a web address; the link is left out`,
  retired: (names: readonly string[]) =>
    `reports name components that the config does not list; they are kept as retired: ${quoteAll(names)}`,

  // A report
  severityNear: (found: string, taken: string) =>
    `severity ${quote(found)} is taken as ${quote(taken)}`,
  severityUnknown: (found: string | undefined, isCounted: boolean) =>
    `${found === undefined ? 'it has no severity' : `severity ${quote(found)} is unknown`}; ${isCounted ? 'it counts as degraded performance' : 'it gives no component a status'}`,
  affectedUnreadable: () => 'an entry of the affected systems is not a name and is left out',
  componentNear: (found: string, taken: string) =>
    `component ${quote(found)} is taken as ${quote(taken)}`,
  updatesWithoutTime: (count: number) =>
    `${count} updates have no time of their own; they are kept together as one`,
  updateWithoutTime: () => 'an update has no time of its own; it is kept with the one before it',
  stateUnknown: (found: string) =>
    `${quote(found)} is not a status; the update keeps the status before it`,
  updatesReordered: () => 'the updates are not in order of time; they are sorted',
  updateBeforeStart: (at: Instant) =>
    `an update (${formatInstant(at)}) is older than the date of the post`,
  resolvedTwice: () => '"Resolved" stands more than once; only the last one ends the incident',
  resolvedButOpen: () => 'its text says that it is over, but "resolved" is false; it is kept open',
  endUnknown: (used: Instant) =>
    `nothing says when it ended; its end is kept as unknown, after its last known time (${formatInstant(used)})`,
  endBeforeStart: (end: Instant, start: Instant) =>
    `it ends (${formatInstant(end)}) before it starts (${formatInstant(start)}); its end is kept as unknown`,
  endBeforeLastUpdate: (end: Instant, last: Instant) =>
    `resolvedWhen (${formatInstant(end)}) is before the last update (${formatInstant(last)}), which is used`,
  endedBefore: (end: Instant, said: Instant) =>
    `it was over at ${formatInstant(end)}, as resolvedWhen says; its last words came later (${formatInstant(said)})`,
  endsDiffer: (stated: Instant, used: Instant) =>
    `resolvedWhen says ${formatInstant(stated)}, the update "Resolved" ${formatInstant(used)}, which is used`,
  endButOpen: (end: Instant) =>
    `resolvedWhen is ${formatInstant(end)}, but "resolved" is false; it is kept open`,
  postmortemWithoutTime: () => 'the postmortem has no time; it carries that of the resolution',
  noText: () => 'it has no text',
} as const;
