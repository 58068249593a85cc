import process from 'node:process';

import { formatFindings } from '../../../src/adoption/finding.ts';
import { UsageError } from '../../../src/authoring/usage-error.ts';
import { judgeDrill } from '../../../src/drill/findings.ts';
import type { Rota } from '../../../src/model/duty/rota.ts';
import type { Instant } from '../../../src/model/time/instant.ts';
import { readRota } from '../../../src/sources/folder/settings/read-rota.ts';
import { drillFile, formatDrill, parseDrill } from '../../../src/sources/rota/drill-file.ts';
import { formatProblem } from '../../../src/views/tools/problems/problem-report.ts';
import { print, printError, printJson } from '../../cli/print.ts';
import { readContentOrStop } from '../../cli/read-content-or-stop.ts';
import { git } from '../../git/git.ts';
import { openState } from '../../state/open-state.ts';
import { StateError, type State, type StateFiles } from '../../state/state.ts';
import { tryAll } from './try-all.ts';

/** How long the drill waits for a silent remote. */
const patienceMs = 10_000;

export interface DrillFlags {
  readonly content: string;
  readonly state: string | undefined;
  /** The GitHub name of the person who drills; without it, as git knows them. */
  readonly as: string | undefined;
  readonly receiver: string | undefined;
  readonly json: boolean;
  readonly now: Instant;
}

/** Tries everything that publishing without GitHub needs, prints the findings and records the drill. @returns 1 when something failed */
export async function drillCommand({
  content: folder,
  state: named,
  as,
  receiver,
  json,
  now,
}: DrillFlags): Promise<number> {
  if (receiver !== undefined && !/^https?:\/\/./.test(receiver)) {
    const scheme = /^(?:localhost|[\d.]+)(?::|$)/.test(receiver) ? 'http' : 'https';
    throw new UsageError(
      `--receiver "${receiver}" is not an address; write --receiver ${scheme}://${receiver}`,
    );
  }
  const content = readContentOrStop(folder, now);
  const { rota, problems: wrong } = readRota(folder, now);
  for (const problem of wrong) printError(formatProblem(problem));
  const person = findPerson(folder, rota, as);
  const state = await openState(named, folder, patienceMs);
  const files = await readState(state);
  const before = parseDrill(files.get(drillFile));
  const withPerson = (people: ReadonlyMap<string, Instant> = new Map<string, Instant>()) =>
    person === undefined ? people : new Map(people).set(person, now);

  const facts = await tryAll({
    ...{ folder, content, state: named, files, rota, receiver, now },
    drilledAt: withPerson(before?.people),
    environment: process.env,
  });
  const findings = judgeDrill(facts, now);
  const failed = findings.filter(({ level }) => level === 'error').length;
  if (json) {
    printJson({ at: new Date(now).toISOString(), by: person ?? null, failed, findings });
  } else {
    for (const line of formatFindings(findings)) print(line);
    print(failed === 0 ? 'All is well.' : `Failed: ${failed}.`);
  }
  try {
    await state.change((current) => {
      const people = withPerson(parseDrill(current.get(drillFile))?.people);
      return new Map(current).set(drillFile, formatDrill({ at: now, failed, people }, findings));
    });
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    printError(`This drill could not be remembered: ${error.message}`);
  }
  return failed === 0 ? 0 : 1;
}

/** A drill is most useful while the state cannot be reached, so that must not end it. */
async function readState(state: State): Promise<StateFiles> {
  try {
    return await state.read();
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    printError(`What was remembered cannot be read: ${error.message}`);
    return new Map();
  }
}

/** The GitHub name of the person at this machine in lower case, when git's name or address of them is in the rota. */
function findPerson(
  folder: string,
  rota: Rota | undefined,
  as: string | undefined,
): string | undefined {
  const named = as?.replace(/^@/, '').toLowerCase();
  const people = rota?.people ?? [];
  if (named !== undefined) {
    if (people.length === 0 || people.some(({ github }) => github.toLowerCase() === named)) {
      return named;
    }
    const known = people.map(({ github }) => github).join(', ');
    throw new UsageError(`--as ${as ?? ''} is not in rota.yml, which has ${known}`);
  }
  const names = ['github.user', 'user.name', 'user.email'].map((key) =>
    git(folder, ['config', key]).out.toLowerCase(),
  );
  const own = people.find(({ name, github }) =>
    [name, github].some((each) => names.includes(each.toLowerCase())),
  );
  return own?.github.toLowerCase();
}
