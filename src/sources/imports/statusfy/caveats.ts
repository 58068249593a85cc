import type { Instant } from '../../../model/time/instant.ts';
import { formatInstant } from '../../text/instant-text.ts';
import { quote, quoteAll } from '../shared/caveats.ts';

/** The caveats of an import from Statusfy: what was found, and what became of it. */
export const caveats = {
  // The config
  configMissing: () => 'there is no config that can be read',
  valuesUnread: (keys: readonly string[]) =>
    `the config is not run, so what it computes is not read: ${quoteAll(keys)}; fill it in by hand`,
  valueUnfit: (key: string, expected: string) => `${quote(key)} is not ${expected} and is left out`,
  nameMissing: () => 'nothing that can be read says its title; fill in "name" in page.yml',
  systemsMissing: () =>
    'no list of systems can be read; the components are those that reports name',
  systemTwice: (name: string) => `system ${quote(name)} is listed twice; the first one counts`,
  systemNameless: (names: readonly string[]) =>
    `no locale has a title for these systems, they carry their ids: ${quoteAll(names)}`,
  languageUnspoken: (code: string) =>
    `the page does not speak ${quote(code)}; its translations are left out`,
  linksOfOthers: (code: string) =>
    `the links of ${quote(code)} are left out; a link has one address in all languages`,
  systemsUnknown: (ids: readonly string[]) =>
    `neither the config nor a report names these systems, they are left out: ${quoteAll(ids)}`,
  titleFromHost: () =>
    'StatusKit takes the title from STATUSKIT_PAGE_TITLE on its host; fill in "name" in page.yml',

  // A report's frontmatter
  dateUnreadable: (found: string | undefined, start: Instant) =>
    `${found === undefined ? 'it has no date' : `date ${quote(found)} is not a date`}; the first update (${formatInstant(start)}) is the start`,
  timeUnreadable: (key: string, found: string) => `${key} ${quote(found)} is not a date`,
  durationUnreadable: (found: string) => `duration ${quote(found)} is not a number of minutes`,
  resolvedUnknown: (found: string | undefined) =>
    `${found === undefined ? 'it does not say whether it is resolved' : `resolved ${quote(found)} is neither true nor false`}; it is kept open`,
  keyTaken: (found: string, taken: string) => `${quote(found)} is taken as ${quote(taken)}`,

  // Its text
  emojiKept: (codes: readonly string[]) =>
    `codes of emoji are kept as they are written: ${codes.slice(0, 20).join(' ')}`,
  updateUntimed: (found: string) =>
    `the update ${quote(found)} has no time that can be read (status | time with its zone)`,
  textBelow: () => 'text between or below the updates is set above them',

  // What became of it
  scheduleLeft: (written: string) =>
    `${written} counts for maintenance alone, as in Statusfy; it is left out`,
  windowFromStory: (from: Instant, until: Instant) =>
    `no window is scheduled; its story is the window (${formatInstant(from)} to ${formatInstant(until)})`,
  windowMissing: () =>
    'it is a maintenance, but nothing says when its window ends; it is written as an incident that puts its components under maintenance',
  maintenanceUnresolved: (until: Instant) =>
    `it is unresolved, but its window ends ${formatInstant(until)}; the window decides, or its updates`,
  workBegun: (at: Instant) =>
    `its updates begin after its window; "In progress" is added where the window opens (${formatInstant(at)})`,
  dateLeft: (at: Instant) => `its date (${formatInstant(at)}) is left out; the window says when`,
  modifiedIsEnd: (end: Instant) =>
    `nothing but "modified" says when it ended (${formatInstant(end)}); it is resolved then, correct it if it was over earlier`,

  // Translations
  onlyIn: (language: string) =>
    `it stands in ${quote(language)} alone; it is written as a report, in that language`,
  translationUnmatched: (times: readonly Instant[]) =>
    `the original has no update of these times, so nobody sees them: ${times.slice(0, 20).map(formatInstant).join(', ')}`,
} as const;

/** Why a file is not carried over at all. */
export const refusals = {
  notReport: () => 'not a report',
  notMarkdown: () => 'not markdown',
  notLanguage: (folder: string) =>
    `${quote(folder)} is not a language of the config, so Statusfy does not show it`,
  draft: () => 'a draft ("draft: true"), which StatusKit does not show',
  dateMissing: () => 'it has no date, so nothing says when it began',
  dateUnreadable: (found: string) =>
    `date ${quote(found)} is not a date, so nothing says when it began`,
  configSecond: (used: string) => `${used} is the config that was read`,
  configUnreadable: () =>
    'it is not run, and no plain object that it exports can be read from its text',
  localeUnused: (code: string) => `the page does not come in ${quote(code)}`,
  languageUnspoken: (code: string) => `the page does not speak ${quote(code)}`,
  languageTwice: (code: string) => `another folder is its translation into ${quote(code)} already`,
  originalUnwritten: (path: string) => `it translates ${path}, which is not written`,
} as const;
