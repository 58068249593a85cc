import { z } from 'zod';

import type { Alert } from '../../model/alerts/alert.ts';
import { definedLabels, maybeInstant, maybeWord, toAlert } from './payload-fields.ts';
import { parsePayload, type PayloadContext } from './payload.ts';

const repository = z.looseObject({ full_name: maybeWord }).nullish();
const run = z.looseObject({
  name: maybeWord,
  path: maybeWord,
  workflow_id: maybeWord,
  head_branch: maybeWord,
  event: maybeWord,
  status: maybeWord,
  conclusion: maybeWord,
  html_url: maybeWord,
  updated_at: maybeInstant,
  repository,
  head_repository: repository,
});
/** The event `workflow_run`, or the run alone, as the API gives it. */
const payload = z.preprocess(
  (data) =>
    typeof data === 'object' && data !== null && !('workflow_run' in data) && 'conclusion' in data
      ? { workflow_run: data }
      : data,
  z.looseObject({ workflow_run: run.nullish(), repository }),
);

const failures = ['failure', 'timed_out', 'startup_failure'];

/** A workflow run of GitHub that failed, or succeeded again. Runs that were cancelled or skipped are ignored. */
export function parseGithub(text: string, context: PayloadContext): Alert[] {
  const parsed = parsePayload(payload, text, context);
  const ended = parsed?.workflow_run;
  if (!parsed || !ended) return [];
  const { name, path, conclusion, event, workflow_id } = ended;
  const isFiring = failures.includes(conclusion ?? '');
  if (!isFiring && conclusion !== 'success') return [];
  const owner = (parsed.repository ?? ended.repository)?.full_name;
  const branch = branchOf(ended, owner);
  const at = ended.updated_at ?? context.now;
  return [
    toAlert({
      source: 'github',
      key: `${owner ?? ''} ${path ?? workflow_id ?? name ?? ''} ${branch}`,
      isFiring,
      title: `${name ?? path ?? 'Workflow'}: ${conclusion ?? ''}`,
      labels: definedLabels({
        repository: owner,
        workflow: name,
        file: path?.split('/').at(-1)?.replace(/@.*/, ''),
        branch,
        event,
        conclusion,
      }),
      startedAt: at,
      endedAt: at,
      link: ended.html_url,
    }),
  ];
}

/**
 * A branch of a fork is written as GitHub writes it, so that a pull request cannot pass for a branch of the repository.
 */
function branchOf(
  { head_branch = '', head_repository }: z.output<typeof run>,
  owner: string | undefined,
): string {
  const from = head_repository?.full_name;
  const isFork = from !== undefined && owner !== undefined && from !== owner;
  return isFork ? `${from.split('/')[0]}:${head_branch}` : head_branch;
}
