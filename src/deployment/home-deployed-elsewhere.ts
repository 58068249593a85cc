import { describeServed, type HomeAnswer, type HomeVerdict } from './home-deploy.ts';

/** A home that no command of ours deploys to. */
export interface ElsewhereAnswer extends Pick<HomeAnswer, 'url' | 'servedAt' | 'reason'> {
  readonly isPrivate: boolean;
  /** Since when what it serves counts as new. */
  readonly since: number;
  /** Whether it serves the very commit that was published. */
  readonly isOfCommit: boolean;
  /** Whether all that was committed has been pushed. */
  readonly isPushed: boolean;
}

/** The result for a home that the workflow, or something else of the adopter's, publishes. */
export function judgeDeployedElsewhere(answer: ElsewhereAnswer): HomeVerdict {
  const { url, servedAt, since, isPrivate, isOfCommit, isPushed } = answer;
  const whose = `${url} is published by the workflow`;
  if (servedAt >= since || isOfCommit) {
    return { url, isServed: true, text: `${whose} and serves this site.` };
  }
  if (isPrivate && isPushed) {
    return { url, isServed: true, text: `${whose} and asks for a login, so nobody knows.` };
  }
  const next = isPushed
    ? `The push has started it: look at Actions. npm run publish -- --home ${url} asks again.`
    : 'It learns of this by a push, see below.';
  return {
    url,
    isServed: false,
    text: `${whose}, not from here; ${describeServed(answer)}. ${next}`,
  };
}
