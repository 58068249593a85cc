import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'yaml';

import { projectFolder } from './run-script.ts';
import type { ActionStep } from './action-run.ts';

const folder = path.join(projectFolder, '.github/workflows');
export const workflowNames = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));

export interface Job {
  readonly permissions?: Record<string, string>;
  readonly needs?: string | readonly string[];
  readonly environment?: string | { readonly name: string };
  readonly if?: string;
  readonly outputs?: Record<string, string>;
  readonly concurrency?: { 'cancel-in-progress': boolean; group: string };
  readonly steps: readonly ActionStep[];
  readonly 'timeout-minutes'?: number;
}
export interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions: unknown;
  readonly jobs: Record<string, Job>;
}

export function textOf(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

export function readWorkflow(name: string): Workflow {
  return parse(textOf(name)) as Workflow;
}
