import type { Problem } from '../../../model/problem.ts';
import { fileProblemMessages } from './file-problem-messages.ts';
import { settingsProblemMessages } from './settings-problem-messages.ts';
import { textProblemMessages } from './text-problem-messages.ts';
import { capital, didYouMean, heading, toMeantMessage } from './cure-wording.ts';
import { valueProblemMessages } from './value-problem-messages.ts';
import type { ProblemMessages, ProblemMessage } from './problem-message.ts';

/** Every problem in words, in one place. */
const messages: ProblemMessages = {
  ...fileProblemMessages,
  ...settingsProblemMessages,
  ...textProblemMessages,
  ...valueProblemMessages,
  'component-id-twice': ({ id }) => ({
    message: `the id "${id}" belongs to another component already`,
    cure: 'Give each component an id of its own.',
  }),
  'same-name': ({ name, other }) => ({
    message: `"${name}" is also the name of the component "${other}", and no group tells the two apart`,
    cure: 'Give one of them a name of its own, or put them into groups of different names.',
  }),
  'heading-unreadable': ({ found, nearest, known, meant }, moment) => ({
    message: found.startsWith('# ')
      ? `"${found}" is a heading of the first level, which no update has`
      : `"${found}" is a heading for an update, but does not begin with a status`,
    cure:
      nearest === undefined
        ? `Write ${toMeantMessage(meant, heading('Investigating', moment))} (or ${known.slice(1).join(', ')}), or "### …" for a heading inside the text.`
        : meant.length > 1
          ? `Write ${toMeantMessage(meant)}.`
          : `Did you mean ${toMeantMessage(meant, heading(capital(nearest), moment))}?${meant.length > 0 || /\d/.test(found) ? '' : ` Write "#${found}" if it is a heading inside the text.`}`,
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
  'updates-out-of-order': ({ at, before, instead }) => ({
    message: `the update of ${at} stands below the one of ${before}`,
    cure:
      instead === undefined
        ? 'Put the oldest first, or correct the time.'
        : `Put the oldest first; or write "${instead}" if that was meant.`,
  }),
  'resolved-twice': ({ first }) => ({
    message: `it was resolved at ${first} already`,
    cure: 'Write "Monitoring" for further updates, or "Investigating" first if it was reopened.',
  }),
  'end-before-start': ({ end, start }) => ({
    message: `it was resolved at ${end}, before it started at ${start}`,
    cure: 'Correct one of the two.',
  }),
  'repeat-unknown-day': ({ day, nearest }) => ({
    message: `the work does not repeat on ${day}`,
    cure:
      nearest === undefined
        ? 'Name a day on which its window would open, or remove it.'
        : `Did you mean ${nearest}?`,
  }),
  'repeat-overlap': ({ day, next }) => ({
    message: `the window of ${day} is not over when that of ${next} opens`,
    cure: 'Make it shorter, or repeat it less often.',
  }),
  'repeat-begins-later': ({ first }) => ({
    message:
      first === undefined
        ? 'the rule gives no day at all'
        : `"scheduled_for" is not on a day of the rule, so that the first window is that of ${first}`,
    cure:
      first === undefined
        ? 'Correct "on" and "until".'
        : 'Move "scheduled_for" to that day, or name its own day in "on".',
  }),
  'window-reversed': ({ from, until, instead }) => ({
    message: `it ends at ${until}, before or when it begins at ${from}`,
    cure:
      instead === undefined
        ? 'Correct one of the two.'
        : `Write "${instead}" if it goes on over midnight; else correct one of the two.`,
  }),
  'fact-unreadable': ({ fact, expected, found, instead }) => ({
    message: `"${fact}" needs ${expected}, found ${found}`,
    cure: instead === undefined ? `Write "- ${fact}: …" with ${expected}.` : `Write "${instead}".`,
  }),
  'issue-twice': ({ issue, other }) => ({
    message: `issue #${issue} belongs to ${other} already`,
    cure: 'Merge the two files, or remove "issue" from one.',
  }),
  'old-id-twice': ({ id, other }) => ({
    message: `"was" names ${id}, which belongs to ${other} already`,
    cure: 'Remove it from one of the two: an old address leads to one place.',
  }),
  'issue-hidden': ({ issue, isOver }) => ({
    message: isOver
      ? `issue #${issue} is open, and this says that it is over`
      : `issue #${issue} is open, and no report tells of it`,
    cure: isOver
      ? 'Close the issue if it is over; else "npm run sync -- --force" takes its side.'
      : 'Run "npm run sync"; or delete this file, if the page follows no issues any more.',
  }),
  'false-alarm-reopened': () => ({
    message: 'a false alarm is over, and the updates go on after its end',
    cure: 'Remove this line if it is no false alarm; else end it by a last update "Resolved".',
  }),
  'end-contradicted': ({ status, component, found, usual }) => ({
    message: `"${status}" sets every component to operational, and this says ${found} of "${component}"`,
    cure: `Begin the heading with "${usual}" if that is still so; else remove it from this line.`,
  }),
  'translation-ahead': ({ at, original }) => ({
    message: `${original} has no update of ${at}, and is over by then`,
    cure: `Write that update into ${original} as well.`,
  }),
  'no-update': ({ instead }, moment) => ({
    message: 'there is no update and no "started", so nobody can tell when it began',
    cure:
      instead === undefined
        ? `Write "${heading('Investigating', moment)}" and what you know below it.`
        : `Write "${instead}" at the beginning of this line.`,
  }),
  'placeholder-open': ({ name }) => ({
    message: `"[[${name}]]" has not been filled in`,
    cure: 'Write what belongs there, or remove the sentence.',
  }),
  'gap-lookalike': ({ found, instead }) => ({
    message: `"${found}" is text that is published as it stands`,
    cure: `Write "${instead}" for a gap that a person has to fill.`,
  }),
  'logo-missing': ({ file, folder, nearest }) => ({
    message: `there is no file "${file}" in ${folder}/`,
    cure:
      nearest === undefined
        ? 'Put it there, or remove the line.'
        : `Write "${nearest}", which is there.`,
  }),
  'style-ends': ({ found }) => ({
    message: `"${found}" would end the style inside of the page`,
    cure: 'Remove it; a style sheet has no need of it.',
  }),
  'style-foreign': ({ found }) => ({
    message: `"${found}" would load from elsewhere, which the page does not allow itself`,
    cure: 'Write the rules out, and put pictures into public/.',
  }),
  'accent-illegible': ({ found, contrast, background, nearest }) => ({
    message: `${found} has a contrast of ${contrast}:1 on ${background}; text needs 4.5:1`,
    cure: `Write "${nearest}", which is the nearest that can be read. A single colour, "accent: '${found}'", is moved by itself.`,
  }),
  'language-unknown': ({ language, known }) => ({
    message: `the page has no words in "${language}" yet, so it speaks English around your texts`,
    cure: `Known: ${known.join(', ')}. A further one is a file in src/views/messages.`,
  }),
  'translation-unmatched': ({ at, original }) => ({
    message: `${original} has no update of ${at}, so this translation is not shown`,
    cure: 'Give it the same date and time as the update that it translates.',
  }),
  'fact-misplaced': ({ fact, instead, isOfReport }) => ({
    message: `"${fact}" is read as text here, so it changes nothing`,
    cure:
      isOfReport === true
        ? `Write "${instead ?? ''}" between the two lines "---" at the top, and remove this one.`
        : `Write "${instead ?? `- ${fact}: …`}" in a list straight under the heading of the update.`,
  }),
  'reopening-lookalike': ({ found, status, meant }, moment) => ({
    message: `"${found.slice(0, 80)}" is read as text, so the report counts as over`,
    cure:
      meant.length > 0
        ? `Write ${toMeantMessage(meant)} at the beginning of a line, or remove the time if it tells of what was before the end.`
        : `Write "${heading(capital(status), moment)}" above it, with its true time, if it goes on; else say it in a sentence.`,
  }),
  'heading-lookalike': ({ found, status, meant, below }, moment) => ({
    message: `"${found.slice(0, 80)}" is read as text, so it changes nothing`,
    cure:
      meant.length > 0
        ? `Write ${toMeantMessage(meant)} at the beginning of a line.`
        : below === undefined
          ? `Write "${heading(capital(status), moment)}" with its true time, if it is an update.`
          : `Write "${heading(capital(status), moment)}" with its true time, if it is an update, and "${below}" as its text below.`,
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
  'open-for-long': ({ days }, moment) => ({
    message: `it has been open for ${days} days`,
    cure: `If it is over, write "${heading('Resolved', moment)}" with the true time.`,
  }),
  'lasted-long': ({ days, start, end }) => ({
    message: `it lasts ${days} days, from ${start} to ${end}`,
    cure: 'Check the year and the month.',
  }),
  'update-in-future': ({ at, now, instead }) => ({
    message: `${at} lies ahead (it is ${now})`,
    cure:
      instead === undefined
        ? 'Check the time and its zone.'
        : `Write "${instead}": the heading says when it was written, and "scheduled_for" when the work begins.`,
  }),
  'resolved-without-words': () => ({
    message: 'it does not say how it was resolved',
    cure: 'Write a sentence below the heading: what was done, and whether anything remains.',
  }),
  'update-overdue': ({ promised }) => ({
    message: `the next update was promised for ${promised}`,
    cure: 'Write an update, even if nothing is new, and promise the next.',
  }),
  'component-outside-since': ({ component, since }) => ({
    message: `it concerns "${component}" before ${since}, when that component began`,
    cure: 'Correct the date, or "since" of the component in page.yml.',
  }),
  'maintenance-as-incident': () => ({
    message: 'this sounds like planned work, which does not count as downtime',
    cure: 'Move it to maintenances/ with "scheduled_for" and "scheduled_until", if it was.',
  }),
  'name-date-differs': ({ named, started }) => ({
    message: `the file is named ${named}, but it started at ${started}`,
    cure: 'Check the year and the month. The name itself may stay.',
  }),
  'postmortem-owed': ({ resolved }, moment) => ({
    message: `it was resolved at ${resolved}, and its postmortem is due`,
    cure: `Write "${heading('Postmortem', moment)}" with what happened and what will change.`,
  }),
  'maintenance-not-ended': ({ until }, moment) => ({
    message: `its window ended at ${until}, but it is still said to be in progress`,
    cure: `Write "${heading('Completed', moment)}", or an update that says it takes longer: "${heading('In progress', moment)}" and below it "- Expected fix: …" or "- Next update: …" with a time ahead.`,
  }),
  'zero-length': ({ at }) => ({
    message: `it ends at ${at}, the moment at which it began, so it counts for no downtime`,
    cure: 'Write the true time into "started", or into the heading of the update that ends it. If nobody knows, write "end_unknown: true" into the part between the two ---: its day is not shown as calm.',
  }),
  'start-after-first-update': ({ start, first }) => ({
    message: `"started" is ${start}, after the first update of ${first}`,
    cure: 'Correct one of the two.',
  }),
};

/** @param moment now, as `formatMoment` writes it; without one the cures that need it show its form */
export function toProblemMessage(
  problem: Problem,
  moment = 'YYYY-MM-DD hh:mm UTC',
): ProblemMessage {
  // The code and its arguments belong together; TypeScript cannot see that through the index.
  const word = messages[problem.code] as (args: object, moment: string) => ProblemMessage;
  return word(problem.args, moment);
}
