import type { Problem } from '../../../model/problem.ts';
import { fileProblemMessages } from './file-problem-messages.ts';
import { settingsProblemMessages } from './settings-problem-messages.ts';
import { textProblemMessages } from './text-problem-messages.ts';
import { heading } from './cure-wording.ts';
import { updateProblemMessages } from './update-problem-messages.ts';
import { valueProblemMessages } from './value-problem-messages.ts';
import type { ProblemMessages, ProblemMessage } from './problem-message.ts';

/** The messages of all problems. */
const messages: ProblemMessages = {
  ...fileProblemMessages,
  ...settingsProblemMessages,
  ...textProblemMessages,
  ...updateProblemMessages,
  ...valueProblemMessages,
  'component-id-twice': ({ id, instead }) => ({
    message: `the id "${id}" belongs to another component already`,
    cure: `Write "id: ${instead}", or another id of its own.`,
  }),
  'same-name': ({ name, other }) => ({
    message: `"${name}" is also the name of the component "${other}", and no group tells the two apart`,
    cure: 'Give one of them a name of its own, or put them into groups of different names.',
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
  'window-reversed': ({ from, until, instead, isSlip }) => ({
    message: `it ends at ${until}, before or when it begins at ${from}`,
    cure:
      instead === undefined
        ? 'Correct one of the two.'
        : `Write "${instead}" if ${isSlip ? 'that was meant' : 'it goes on over midnight'}; else correct one of the two.`,
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
    cure: 'Remove this line if it is not a false alarm; else end it by a last update "Resolved".',
  }),
  'translation-ahead': ({ at, original }) => ({
    message: `${original} has no update of ${at}, and is over by then`,
    cure: `Write that update into ${original} as well.`,
  }),
  'placeholder-open': ({ name }) => ({
    message: `"[[${name}]]" has not been filled in`,
    cure: 'Write what belongs there, or remove the sentence.',
  }),
  'gap-lookalike': ({ found, instead }) => ({
    message: `"${found}" is text that is published as it stands`,
    cure:
      instead === undefined
        ? 'Write what belongs there, or remove the sentence.'
        : `Write "${instead}" for a gap that a person has to fill.`,
  }),
  'logo-missing': ({ file, name, folder, nearest }) => ({
    message: `there is no file "${file}" in ${folder}/`,
    cure:
      nearest !== undefined
        ? `Write "${nearest}", which is there.`
        : name === file
          ? 'Put it there, or remove the line.'
          : `Put "${name}" there and write "${name}", or remove the line.`,
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
  'language-unknown': ({ language, known, meant }) => ({
    message: `the page has no words in "${language}" yet, so it speaks English around your texts`,
    cure:
      meant === undefined
        ? `Known: ${known.join(', ')}. A further one is a file in src/views/messages.`
        : `"${language}" is the code of a country. Write "language: ${meant}".`,
  }),
  'translation-unmatched': ({ at, original }) => ({
    message: `${original} has no update of ${at}, so this translation is not shown`,
    cure: 'Give it the same date and time as the update that it translates.',
  }),
  'open-for-long': ({ days }, moment) => ({
    message: `it has been open for ${days} days`,
    cure: `If it is over, write "${heading('Resolved', moment)}" with the true time.`,
  }),
  'lasted-long': ({ days, start, end, instead }) => ({
    message: `it lasts ${days} days, from ${start} to ${end}`,
    cure:
      instead === undefined
        ? 'Check the year and the month.'
        : `Write "${instead}" if that was meant; else check the year and the month.`,
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
  'name-date-differs': ({ named, started, instead }) => ({
    message: `the file is named ${named}, but it started at ${started}`,
    cure:
      instead === undefined
        ? 'Check the year and the month. The name itself may stay.'
        : `Write "${instead}" if that was meant. The name itself may stay.`,
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
  'start-after-first-update': ({ start, first, instead }) => ({
    message: `"started" is ${start}, after the first update of ${first}`,
    cure:
      instead === undefined
        ? 'Correct one of the two.'
        : `Write "${instead}" if that was meant; else correct one of the two.`,
  }),
};

/** @param moment now, as `formatLocalInstant` writes it; without one the cures that need it show its form */
export function toProblemMessage(
  problem: Problem,
  moment = 'YYYY-MM-DD hh:mm UTC',
): ProblemMessage {
  // The code and its arguments belong together; TypeScript cannot see that through the index.
  const word = messages[problem.code] as (args: object, moment: string) => ProblemMessage;
  return word(problem.args, moment);
}
