import type { Instant } from '../model/time/instant.ts';

/** A deploy that takes longer hangs. A second try would delay the next update, which deploys the same and more. */
const hangsMs = 90_000;

/** What is known when a deploy has ended. */
export interface EndedDeploy {
  readonly url: string;
  /** When the site was built that should be served. */
  readonly generatedAt: Instant;
  /** What the page says; `-Infinity` when no page of ours answers, for the reason `reason`. */
  readonly servedAt: Instant;
  readonly reason: string | undefined;
  readonly isPrivate: boolean;
  /** Whether GitHub says that it has deployed. */
  readonly isReported: boolean;
  readonly tookMs: number;
  /** Whether this was the second try. */
  readonly isLast: boolean;
}

export interface DeployVerdict {
  readonly kind: 'served' | 'again' | 'failed';
  readonly text: string;
}

/** Whether a deploy has succeeded. A page that serves something newer counts: another run was quicker. */
export function judgeDeploy(deploy: EndedDeploy): DeployVerdict {
  const { url, generatedAt, servedAt, reason, isPrivate, isReported, tookMs, isLast } = deploy;
  if (servedAt >= generatedAt) return { kind: 'served', text: `${url} serves this site.` };
  if (isPrivate && isReported) {
    const text = `${url} asks for a login, so only GitHub's word says that it serves this site.`;
    return { kind: 'served', text };
  }
  const seen =
    reason ?? `it still serves the site of ${new Date(servedAt).toISOString().slice(0, 19)}Z`;
  if (!isReported && tookMs >= hangsMs) {
    return {
      kind: 'failed',
      text: `GitHub Pages did not finish in ${Math.round(tookMs / 1000)} s, so the deploy was called off (${url}: ${seen}). ${cure}`,
    };
  }
  const said = isReported ? 'GitHub says that it has deployed' : 'GitHub could not deploy';
  if (!isLast) return { kind: 'again', text: `${said}, but of ${url}: ${seen}. Trying once more.` };
  return { kind: 'failed', text: `${said} for the second time, but of ${url}: ${seen}. ${cure}` };
}

const cure =
  'The next run deploys again. Look at https://www.githubstatus.com and at Settings, Pages (source and domain). Should it go on, a new commit helps, for GitHub names deployments by commit: git commit --allow-empty -m "Deploy again" && git push.';
