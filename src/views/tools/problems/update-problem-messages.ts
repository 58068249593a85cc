import { capitalised, didYouMean, heading, toMeantMessage, whatToType } from './cure-wording.ts';
import type { ProblemMessages } from './problem-message.ts';

/** Messages about updates: their headings, facts and order. */
export const updateProblemMessages = {
  'heading-unreadable': ({ found, nearest, known, meant }, moment) => ({
    message: found.startsWith('# ')
      ? `"${found}" is a heading of the first level, which no update has`
      : `"${found}" is a heading for an update, but does not begin with a status`,
    cure:
      nearest === undefined
        ? `Write ${toMeantMessage(meant, heading('Investigating', moment))} (or ${known.slice(1).join(', ')}), or "### …" for a heading inside the text.`
        : meant.length > 1
          ? `Write ${toMeantMessage(meant)}.`
          : `Did you mean ${toMeantMessage(meant, heading(capitalised(nearest), moment))}?${meant.length > 0 || /\d/.test(found) ? '' : ` Write "#${found}" if it is a heading inside the text.`}`,
  }),
  'heading-without-instant': ({ status, found, meant, isBelow }, moment) => ({
    message:
      found === undefined
        ? `"${status}" does not say when`
        : `"${found}" after "${status}" is not how a date and time are read`,
    cure:
      meant.length > 0
        ? `Write ${toMeantMessage(meant)}${isBelow === true ? ' and remove the time below it' : ''}.`
        : `Write "${heading(status, moment)}" with its true time${found === undefined ? '' : ', or "### …" for a heading inside the text'}.`,
  }),
  'block-unclosed': ({ mark }) => ({
    message: `"${mark}" is never closed, so the headings below it are not read`,
    cure: 'Close it where it ends.',
  }),
  'updates-out-of-order': ({ at, before, instead, isAbove }) => ({
    message: isAbove
      ? `the update of ${before} lies ahead, and stands above the one of ${at}`
      : `the update of ${at} stands below the one of ${before}`,
    cure:
      instead === undefined
        ? 'Put the oldest first, or correct the time.'
        : isAbove
          ? `Write "${instead}" if that was meant; else correct the time.`
          : `Put the oldest first; or write "${instead}" if that was meant.`,
  }),
  'resolved-twice': ({ first }) => ({
    message: `it was resolved at ${first} already`,
    cure: 'Write "Monitoring" for further updates, or "Investigating" first if it was reopened.',
  }),
  'fact-unreadable': ({ fact, expected, found, instead, isNothing }) => ({
    message: `"${fact}" needs ${expected}, found ${found}`,
    cure: isNothing
      ? 'Remove the line: a component that it does not name keeps its status.'
      : instead === undefined
        ? `Write "- ${fact}: …" with ${expected}${found === 'nothing' ? ', or remove the line' : ''}.`
        : whatToType(instead),
  }),
  'end-contradicted': ({ status, component, found, usual }) => ({
    message: `"${status}" sets every component to operational, and this says ${found} of "${component}"`,
    cure: `Begin the heading with "${usual}" if that is still so; else remove it from this line.`,
  }),
  'end-time-ignored': ({ ended, status, ...reason }) =>
    'postedAt' in reason
      ? {
          message: `"Ended" is ${ended}, after the update that says so (${reason.postedAt}), so the time of the update counts`,
          cure: 'Write when it was over, or correct the heading.',
        }
      : {
          message: `"Ended" changes nothing under "${status}", after which it goes on`,
          cure: `Begin the heading with "${reason.usual}" if it is over; else remove this line.`,
        },
  'no-update': ({ instead, isComment }, moment) => ({
    message: 'there is no update and no "started", so nobody can tell when it began',
    cure:
      instead === undefined
        ? `Write "${heading('Investigating', moment)}" and what you know below it.`
        : `Write "${instead}" ${isComment ? 'outside of the comment' : 'at the beginning of this line'}.`,
  }),
  'promise-doubtful': ({ fact, promised, posted, instead }) => ({
    message: `"${fact}" is ${promised}, and the update that says so is of ${posted}`,
    cure: `Write "${instead}" if that was meant; else correct it.`,
  }),
  'fact-twice': ({ fact, first }) => ({
    message: `"${fact}" stands in line ${first} already, and only this one counts`,
    cure: `Keep this line or line ${first}, whichever is right, and remove the other.`,
  }),
  'fact-misplaced': ({ fact, instead, isOfReport, isAsked }) => ({
    message: `"${fact}" is read as text here, so it changes nothing`,
    cure: isAsked
      ? 'Remove it: the command that uses this template asks for it.'
      : isOfReport === true
        ? `Write "${instead ?? ''}" between the two lines "---" at the top, and remove this one.`
        : whatToType(instead ?? `- ${fact}: …`).replace(
            /\.$/,
            ' in a list straight under the heading of the update.',
          ),
  }),
  'reopening-lookalike': ({ found, status, meant }, moment) => ({
    message: `"${found.slice(0, 80)}" is read as text, so the report counts as over`,
    cure:
      meant.length > 0
        ? `Write ${toMeantMessage(meant)} at the beginning of a line, or remove the time if it tells of what was before the end.`
        : `Write "${heading(capitalised(status), moment)}" above it, with its true time, if it goes on; else say it in a sentence.`,
  }),
  'heading-lookalike': ({ found, status, meant, below, isComment, isCode }, moment) => ({
    message: `"${found.slice(0, 80)}" ${isComment ? 'stands in a comment (<!-- … -->)' : isCode ? 'stands in a block of code' : 'is read as text'}, so it changes nothing`,
    cure: isComment
      ? `Write ${toMeantMessage(meant)} outside of the comment, or remove it.`
      : isCode && meant.length > 0
        ? `Write ${toMeantMessage(meant)} outside of the block, below its closing line.`
        : meant.length > 0
          ? `Write ${toMeantMessage(meant)} at the beginning of a line.`
          : below === undefined
            ? `Write "${heading(capitalised(status), moment)}" with its true time, if it is an update.`
            : `Write "${heading(capitalised(status), moment)}" with its true time, if it is an update, and "${below}" as its text below.`,
  }),
  'fact-unknown': ({ found, nearest, known, sentence, isSaid }) => ({
    message: `"${found}" is not a fact, so the facts of this list change nothing`,
    cure:
      isSaid === true
        ? 'Remove it: the heading of the update says it.'
        : sentence === undefined
          ? didYouMean(nearest, known)
          : `Move it below the list, without the dash: "${sentence}". ${didYouMean(undefined, known)}`,
  }),
  'day-far': ({ key, found, instead }) => ({
    message: `"${key}" is ${found}, more than a year ahead`,
    cure:
      instead === undefined
        ? 'Check the year.'
        : `Write "${instead}" if that was meant; else check the year.`,
  }),
  'completed-early': ({ at, begin, instead }) => ({
    message: `it is completed at ${at}, before it begins at ${begin}`,
    cure: `Write "${instead}" if it does not take place; else correct one of the two times.`,
  }),
  'update-in-future': ({ at, now, instead, meant }) => ({
    message: `${at} lies ahead (it is ${now})`,
    cure:
      instead === undefined
        ? meant === undefined
          ? 'Check the time and its zone.'
          : `Write "${meant}" if that was meant; else check the time and its zone.`
        : `Write "${instead}": the heading says when it was written, and "scheduled_for" when the work begins.`,
  }),
  'resolved-without-words': () => ({
    message: 'it does not say how it was resolved',
    cure: 'Write a sentence below the heading: what was done, and whether anything remains.',
  }),
  'postmortem-not-resolved': ({ at, instead }) => ({
    message: `nothing says that it was resolved, so it counts as over since this postmortem (${at})`,
    cure: `Write "${instead}" above it, with the true time. If it goes on, write "Monitoring" in place of "Postmortem".`,
  }),
} satisfies Partial<ProblemMessages>;
