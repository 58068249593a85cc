import { readFileSync } from 'node:fs';
import process from 'node:process';

import { toSummary } from '../../src/verdict/annotation.ts';
import { toObject } from '../../src/verdict/json-values.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { request, RequestError } from '../http/request.ts';

/**
 * Adds a check run with the conclusion `neutral` to the commit. @returns why that failed, which changes nothing else
 */
export async function tellCheckRun(
  verdict: Verdict,
  { token, name }: { readonly token: string; readonly name: string },
): Promise<string | undefined> {
  const { GITHUB_API_URL, GITHUB_REPOSITORY } = process.env;
  const sha = commitOf();
  if (!GITHUB_API_URL || !/^[\w.-]+\/[\w.-]+$/.test(GITHUB_REPOSITORY ?? '') || sha === undefined) {
    return 'There is no commit to add a check run to.';
  }
  const [first] = verdict.incidents;
  const body = {
    name,
    head_sha: sha,
    status: 'completed',
    conclusion: 'neutral',
    ...(first?.url !== undefined && { details_url: first.url }),
    output: { title: first?.title ?? name, summary: toSummary(verdict) },
  };
  try {
    const { status } = await request(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/check-runs`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'user-agent': 'outpost-known-outage',
        'x-github-api-version': '2022-11-28',
      },
    });
    if (status === 201) return undefined;
    const hint = status === 403 || status === 404 ? '; the job needs "checks: write"' : '';
    return `The check run was not added: GitHub answers ${status}${hint}.`;
  } catch (error) {
    if (error instanceof RequestError) return `The check run was not added: ${error.message}.`;
    throw error;
  }
}

/** The commit that the run is about: of a pull request its last one, not the merge that GitHub tried. */
function commitOf(): string | undefined {
  const { GITHUB_EVENT_PATH, GITHUB_SHA } = process.env;
  const event = GITHUB_EVENT_PATH
    ? toObject(JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')))
    : undefined;
  const head = toObject(toObject(event?.['pull_request'])?.['head'])?.['sha'] ?? GITHUB_SHA;
  return typeof head === 'string' && /^[0-9a-f]{40,64}$/.test(head) ? head : undefined;
}
