import { fencedLines } from '../../../model/text/code-fences.ts';
import {
  endsReport,
  incidentStatuses,
  maintenanceStatuses,
  writtenStatuses,
} from '../../../model/status.ts';
import type { KnownComponents } from '../../page/known-components.ts';
import type { ProblemList } from '../../problem-list.ts';
import { timeContext } from '../../text/instant-problem.ts';
import { fold } from '../../text/nearest.ts';
import { guessTime } from '../../text/guesses/guessed-time.ts';
import { factIn } from '../fact-list.ts';
import { guessComponents } from '../guesses/guessed-components.ts';
import { guessHeading, type GuessedHeading } from '../guesses/guessed-heading.ts';
import { guessStatus } from '../../text/guesses/guessed-status.ts';

/** The longest line that may be a heading or a fact. */
const maxLength = 300;
const item = /^[-*+][ \t]+(?:\*\*)?([A-Za-z ]{2,30}?)(?:\*\*)?[ \t]*:(?:\*\*)?[ \t]*(\S.*)$/;
const statuses = [...incidentStatuses, ...maintenanceStatuses];

/** Warns of the headings and facts of an announcement, which has no updates. */
export function warnOfAnnouncedUpdates(
  text: string,
  directory: KnownComponents,
  problems: ProblemList,
): void {
  const untilOf = ({ status, time }: GuessedHeading) =>
    endsReport(status) && time.meant.length === 1 ? `until: ${time.meant[0]!.instant}` : undefined;
  warn(text, problems, untilOf, (name, value) => {
    const key = name.toLowerCase();
    if (key === 'until' || key === 'from') {
      const { meant } = guessTime(value, timeContext(problems, {}));
      return meant.length === 1 ? `${key}: ${meant[0]!.instant}` : undefined;
    }
    const pairs = key === 'components' ? guessComponents(value, directory) : undefined;
    return pairs && `components: [${pairs.replace(/ \w+(?=,|$)/g, '')}]`;
  });
}

/** Warns of the headings and facts of a template, whose text stands below a heading that a command writes. */
export function warnOfTemplateUpdates(text: string, problems: ProblemList): void {
  const statusOf = ({ status, words }: GuessedHeading) =>
    fold(words) === status ? `status: ${status}` : undefined;
  warn(text, problems, statusOf, (name, value) => {
    if (name !== 'Components') return /^(?:Next update|Expected fix)$/.test(name) ? '' : undefined;
    const status = guessStatus(value.replace(/^\S+\s+/, ''), writtenStatuses);
    return status && `component_status: ${status}`;
  });
}

/** @param ofFact gives the key that says the same; empty if a command asks for it */
function warn(
  text: string,
  problems: ProblemList,
  ofHeading: (heading: GuessedHeading) => string | undefined,
  ofFact: (name: string, value: string) => string | undefined,
): void {
  const lines = text.split(/\r?\n/);
  const body = lines.indexOf('---', 1);
  for (const [index, { line, isCode }] of fencedLines(lines).entries()) {
    if (isCode || index <= body || line.length > maxLength) continue;
    const heading = /^#{1,6}\s/.test(line)
      ? guessHeading(line, statuses, timeContext(problems, {}))
      : undefined;
    const [, name = '', value = ''] = heading ? [] : (item.exec(line) ?? []);
    const instead = heading ? ofHeading(heading) : ofFact(factIn(line) ?? name, value);
    if (instead === undefined) continue;
    const fact = heading ? line.trim() : name;
    const args =
      instead === '' ? { isAsked: true as const } : { instead, isOfReport: true as const };
    problems.add('fact-misplaced', { line: index + 1, column: 1 }, { fact, ...args });
  }
}
