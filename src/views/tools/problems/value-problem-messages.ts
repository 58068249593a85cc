import { capitalised, didYouMean, heading, toMeantMessage, whatToType } from './cure-wording.ts';
import type { ProblemMessages } from './problem-message.ts';

/** Advice about keys of other tools. */
const adviceMessages = {
  remove: () => 'Remove it: nothing here reads it.',
  there: (_line: string, key = '') => `Remove it: "${key}" is there already.`,
  above: (_line: string, line = '') =>
    `Write "${line}" above "probes:", for all of them, and remove this line.`,
  heading: (line: string) =>
    `Remove it: the last heading says how it stands. Write "${line}" below, with its true time.`,
  said: () => 'Remove it: the headings below say it.',
  outside: () => 'Remove this line, and the spaces before the lines below it.',
  updates: (line: string) =>
    `Write each of them below the line "---" that ends the frontmatter: "${line}", and its text below that.`,
  body: () => 'Write it as text below the line "---" that ends the frontmatter.',
  announcement: () =>
    'Move the file to announcements/, with "title" and "from", if it is not an incident; else remove the line.',
  maintenance: () =>
    'Move the file to maintenances/, with "scheduled_for" and "scheduled_until", if the work was planned; else remove the line.',
} as const;

/** What holds for a time that is left out. */
const leftOutMessages = {
  started: 'without it, the time of the first update counts',
  until: 'without it, this is shown for two weeks, or with "pinned: true" until you remove that',
  next_update: 'without it, no update is promised',
  expected_fix: 'without it, no time is promised',
  ended: 'without it, the time of the heading counts',
} as const;

/** The part of a time that does not exist. */
function partOutOfRange(found: string): string {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})/.exec(found) ?? [];
  const [, hour, minute] = /(\d{2}):(\d{2})/.exec(found) ?? [];
  if (Number(month) > 12) return `There is no month ${month}: write one from 01 to 12.`;
  if (Number(day) > 31) return `There is no day ${day}: write one from 01 to 31.`;
  if (Number(hour) > 24) return `There is no hour ${hour}: write one from 00 to 23.`;
  if (Number(minute) > 59) return `There is no minute ${minute}: write one from 00 to 59.`;
  return 'Check day, hour and offset.';
}

/** Messages about keys and values, with the text to type. */
export const valueProblemMessages = {
  'key-missing': ({ key, example }) => ({
    message: `"${key}" ${key.includes('", "') ? 'are' : 'is'} missing`,
    cure: /^\w+: \d{4}-/m.test(example)
      ? whatToType(example).replace(/\.$/, ` with its true time.`)
      : whatToType(example),
  }),
  'key-unknown': (
    { key, nearest, known, instead, advice, status, instant, lacksZone },
    moment,
  ) => ({
    message: `"${key}" ${key.includes('", "') ? 'are not keys that are' : 'is not a key that is'} known here`,
    cure: advice
      ? adviceMessages[advice](
          heading(capitalised(status ?? 'resolved'), instant ?? moment),
          nearest,
        )
      : instead !== undefined && nearest !== undefined
        ? `Did you mean "${nearest}"? ${whatToType(instead)}${zoneHint(lacksZone)}`
        : known.length === 0
          ? 'Remove it.'
          : nearest === undefined
            ? `Remove it: nothing here reads it. ${didYouMean(nearest, known)}`
            : didYouMean(nearest, known),
  }),
  'value-type': ({ key, expected, found, instead, isOptional, known }) => ({
    message: `"${key}" must be ${expected}, found ${found}`,
    cure:
      instead !== undefined
        ? whatToType(instead)
        : isOptional && known === undefined
          ? `Write ${expected === 'text' ? 'a text' : expected} behind "${lastKey(key)}:", or remove the line.`
          : expected === 'text' && found === 'nothing'
            ? `Write a text behind "${lastKey(key)}:".`
            : key === 'github'
              ? 'Remove it: the page knows its repository.'
              : known !== undefined && known.length > 0
                ? `Write ${/\d$/.test(key) ? 'it with its keys' : `below "${lastKey(key)}:" what it is about`}: ${known.join(', ')}${isOptional ? ', or remove the line' : ''}.`
                : `Write ${expected}.`,
  }),
  'value-invalid': ({ key, expected, found, instead, meant, lacksZone, isOptional }) => ({
    message: `"${key}" must be ${expected}, found ${found}`,
    cure: meant
      ? `Write ${toMeantMessage(meant)}.`
      : instead === undefined
        ? `Write ${expected}${isOptional ? ', or remove the line' : ''}.`
        : `${whatToType(instead)}${zoneHint(lacksZone)}`,
  }),
  'comment-in-value': ({ lost, instead }) => ({
    message: `"${lost}" is a comment to YAML, so nobody sees it`,
    cure: `Write "${instead}".`,
  }),
  'quotes-in-value': ({ instead, isComma }) => ({
    message: `${isComma ? 'this comma belongs' : 'these quotes belong'} to the text, so the page shows ${isComma ? 'it' : 'them'}`,
    cure: `Write "${instead}".`,
  }),
  'instant-without-zone': ({ found, suggestion, lacks }) =>
    lacks === undefined
      ? {
          message: `"${found}" does not say in which time zone`,
          cure: `Write "${suggestion}" or an offset such as +01:00.`,
        }
      : {
          message: `"${found}" does not say at what time of that day`,
          cure: `Write "${suggestion}" with its true time.`,
        },
  'instant-unreadable': ({ found, meant, leftOut }) => ({
    message:
      leftOut === undefined
        ? `"${found}" is not how a date and time are read`
        : `"${found}" is not a time`,
    cure: leftOut
      ? `Remove the line: ${leftOutMessages[leftOut]}.${meant.length === 0 ? '' : ` Or write ${toMeantMessage(meant).replace(', or remove the line', '')}.`}`
      : meant.length === 0
        ? 'Write it as "2026-03-14 09:58 UTC" or "2026-03-14T10:58+01:00".'
        : `Write ${toMeantMessage(meant)}.`,
  }),
  'instant-zone-unknown': ({ found, zone, meant }) => ({
    message:
      meant.length > 1
        ? `"${found}" does not say which "${zone}" it means`
        : `"${found}" names a time zone that is not read, "${zone}"`,
    cure: `Write ${toMeantMessage(meant)}.`,
  }),
  'instant-nonexistent': ({ found, meant }) => ({
    message: `"${found}" does not exist in any calendar`,
    cure: meant.length === 0 ? partOutOfRange(found) : `Write ${toMeantMessage(meant)}.`,
  }),
  'unknown-component': ({ found, nearest, instead, among, known, hidden }) => ({
    message:
      hidden === undefined
        ? `"${found}" is not a component`
        : `"${found}" is not a component: it holds an invisible character, ${hidden}`,
    cure:
      among !== undefined
        ? `Did you mean ${toMeantMessage(among.map((instead) => ({ instead, where: '' })))}?`
        : hidden === undefined || nearest === undefined
          ? `${didYouMean(nearest, known)}${instead === undefined ? '' : ` ${whatToType(instead)}`}`
          : `Type it anew: "${nearest}".`,
  }),
  'unknown-status': ({ found, nearest, known, instead }) => ({
    message: `${found} is not one of the words allowed here`,
    cure:
      instead === undefined || nearest !== undefined
        ? `${didYouMean(nearest, known)}${instead === undefined ? '' : ` ${whatToType(instead)}`}`
        : whatToType(instead),
  }),
} satisfies Partial<ProblemMessages>;

function zoneHint(lacksZone: boolean | undefined): string {
  return lacksZone ? ' In place of UTC, write an offset such as +01:00 if that is meant.' : '';
}

function lastKey(key: string): string {
  return key.split('.').at(-1) ?? key;
}
