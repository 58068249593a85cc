import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { parse } from 'yaml';

import { projectFolder } from './run-script.ts';

export interface ActionStep {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly 'continue-on-error'?: boolean;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly ActionStep[] };
}

export const action = parse(readFileSync(path.join(projectFolder, 'action.yml'), 'utf8')) as Action;

interface StepResult {
  readonly outcome: 'success' | 'failure' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
}

export interface ActionRun {
  /** The folder of the caller's repository. */
  readonly folder: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  /** What a step that calls another action does here; actions that are not named succeed silently. */
  readonly actions?: (step: ActionStep, evaluate: (text: string) => string) => Partial<StepResult>;
  /** The command to run in place of a step's own; undefined when it is not run. */
  readonly edit?: (run: string, step: ActionStep) => string | undefined;
}

/** Runs the steps of action.yml in their order, as GitHub would, against whatever `env` names. */
export async function runAction({ folder, inputs, env, actions, edit = (run) => run }: ActionRun) {
  const defaults = Object.entries(action.inputs).map(([name, each]) => [name, each.default ?? '']);
  const given = { ...(Object.fromEntries(defaults) as Record<string, string>), ...inputs };
  const results: Record<string, StepResult> = {};
  const ran: string[] = [];
  let printed = '';
  let hasFailed = false;
  const temp = mkdtempSync(path.join(tmpdir(), 'outpost-runner-'));
  const unknown: StepResult = { outcome: 'skipped', outputs: {} };
  const evaluate = (expression: string): unknown => {
    const names = {
      inputs: given,
      steps: new Proxy(results, { get: (_, id: string) => results[id] ?? unknown }),
      github: { action_path: projectFolder, token: given['token'], run_attempt: '1' },
      runner: { temp },
      hashFiles: (...patterns: string[]) => globSync(patterns, { cwd: folder }).join(),
      contains: (text: string, part: string) => text.includes(part),
      format: (text: string, part: string) => text.replace('{0}', part),
      cancelled: () => false,
    };
    // An expression of GitHub's that these steps use means the same in JavaScript.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const ask = new Function(...Object.keys(names), `return (${expression});`) as (
      ...values: unknown[]
    ) => unknown;
    return ask(...Object.values(names));
  };
  const fill = (text: string): string =>
    text.replaceAll(/\$\{\{(.+?)\}\}/g, (_, inner: string) => {
      const value = evaluate(inner);
      return typeof value === 'string' ? value : '';
    });
  for (const step of action.runs.steps) {
    const condition = step.if?.replace(/^\$\{\{(.*)\}\}$/, '$1') ?? 'true';
    const isAlways = condition.includes('cancelled()');
    if ((hasFailed && !isAlways) || evaluate(condition) !== true) continue;
    const name = step.name ?? step.id ?? step.uses ?? '';
    const command = step.run === undefined ? undefined : edit(step.run, step);
    let result: StepResult = { outcome: 'success', outputs: {} };
    if (step.uses !== undefined) result = { ...result, ...actions?.(step, fill) };
    else if (command !== undefined) {
      const filled = Object.entries(step.env ?? {}).map(([key, text]) => [key, fill(text)]);
      const shell = await runShell(command, folder, {
        ...env,
        ...(Object.fromEntries(filled) as Record<string, string>),
      });
      result = shell;
      printed += shell.printed;
    }
    ran.push(result.outcome === 'success' ? name : `${name}: ${result.outcome}`);
    if (step.id !== undefined) results[step.id] = result;
    if (result.outcome === 'failure' && step['continue-on-error'] !== true) hasFailed = true;
  }
  const outputs = Object.entries(action.outputs).map(([key, { value }]) => [key, fill(value)]);
  return {
    ran,
    printed,
    hasFailed,
    outputs: Object.fromEntries(outputs) as Record<string, string>,
  };
}

async function runShell(
  command: string,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<StepResult & { printed: string }> {
  const outputFile = path.join(mkdtempSync(path.join(tmpdir(), 'outpost-step-')), 'output');
  writeFileSync(outputFile, '');
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  // Not blocking: the fake GitHub answers from this very process.
  const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', command], {
    cwd: folder,
    env: {
      PATH: `${path.dirname(process.execPath)}:${PATH ?? ''}`,
      HOME,
      NODE_COMPILE_CACHE,
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: projectFolder,
      GITHUB_OUTPUT: outputFile,
      GITHUB_WORKSPACE: folder,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => (printed += part));
  }
  const code = await new Promise((resolve) => child.on('close', resolve));
  const lines = readFileSync(outputFile, 'utf8').split('\n').filter(Boolean);
  const outputs = lines.map((line) => [
    line.slice(0, line.indexOf('=')),
    line.slice(line.indexOf('=') + 1),
  ]);
  return {
    outcome: code === 0 ? 'success' : 'failure',
    outputs: Object.fromEntries(outputs) as Record<string, string>,
    printed,
  };
}
