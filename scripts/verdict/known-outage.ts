import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import process from 'node:process';

import { toCommand, toNotice, toOutput, toSummary } from '../../src/verdict/annotation.ts';
import { toInstant } from '../../src/verdict/json-values.ts';
import { formatMinute, verdictNames } from '../../src/verdict/verdict-text.ts';
import { isExcused, noVerdict, type Verdict } from '../../src/verdict/verdict.ts';
import { print, printCommand } from '../cli/print.ts';
import { tellCheckRun } from './check-run.ts';
import { componentsIn, judge } from './judge.ts';

/** The action `.github/actions/known-outage`, which `npm run action` makes of this file. docs/verdict.md explains it. */

const now = Date.now();
const input = (name: string) => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();

try {
  process.exitCode = await act();
} catch (error) {
  // Our own failure must not excuse a build.
  tell(noVerdict('The action itself failed.'));
  printCommand(
    toCommand('error', 'Known outage', error instanceof Error ? error.message : String(error)),
  );
  process.exitCode = 1;
}

async function act(): Promise<number> {
  const [when, result] = [input('when') || 'before', input('result')];
  if (when !== 'before' && when !== 'after') {
    throw new Error(`"when" is "${when}"; write before or after.`);
  }
  // A build that succeeded needs no excuse.
  if (when === 'after' && result === 'success') return 0;
  const verdict = await ask();
  const isKnown = isExcused(verdict);
  tell(verdict);
  if (isKnown) printCommand(toCommand('notice', 'Known outage', toNotice(verdict)));
  else if (verdict.kind === 'unknown') {
    printCommand(toCommand('warning', verdictNames.unknown, verdict.reasons.join('\n')));
  } else print(`${verdictNames[verdict.kind]}. ${verdict.reasons.join(' ')}`);
  if (when === 'before') return 0;
  const token = input('token');
  if (isKnown && token !== '') {
    const problem = await tellCheckRun(verdict, {
      token,
      name: input('check-name') || 'Known outage',
    });
    if (problem !== undefined) printCommand(toCommand('warning', 'Known outage', problem));
  }
  // The job that failed stays red in any case.
  if (result === '' || (isKnown && (result === 'failure' || result === 'skipped'))) return 0;
  printCommand(
    toCommand(
      'error',
      'Not a known outage',
      `The job ended with "${result}", and nothing excuses that.`,
    ),
  );
  return 1;
}

function ask(): Promise<Verdict> | Verdict {
  const [page, failedAt, log] = [input('page'), input('failed-at'), input('log')];
  const components = componentsIn(input('components'));
  if (page === '' || components.length === 0) {
    return noVerdict('The action needs "page" and "components".');
  }
  const at = failedAt === '' ? now : toInstant(failedAt.replace(' UTC', 'Z').replace(' ', 'T'));
  if (at === undefined)
    return noVerdict(
      `"failed-at" is "${failedAt}", which is not an instant; write 2026-03-14T10:31:00Z.`,
    );
  return judge({
    ...{ page, components, at, now },
    log: log === '' ? undefined : log,
    isNow: failedAt === '',
    withoutSymptoms: input('without-symptoms') === 'true',
  });
}

/** Outputs for later steps, and the summary of the job. */
function tell(verdict: Verdict): void {
  const [first] = verdict.incidents;
  const outputs = {
    known: String(isExcused(verdict)),
    verdict: verdict.kind,
    title: first?.title ?? '',
    url: first?.url ?? '',
    'next-update': first?.nextUpdateAt === undefined ? '' : formatMinute(first.nextUpdateAt),
  };
  const texts = Object.entries(outputs).map(([name, value]) => toOutput(name, value, randomUUID()));
  append('GITHUB_OUTPUT', texts.join(''));
  append('GITHUB_STEP_SUMMARY', toSummary(verdict));
}

function append(variable: string, text: string): void {
  const file = process.env[variable];
  if (file) appendFileSync(file, text);
}
