import type { Finding } from '../adoption/finding.ts';
import type { DrillFacts, PushTry } from './drill-facts.ts';

/** What git prints when it fails, what that means, and what to do. The first match counts. */
const cures: readonly (readonly [RegExp, string, string])[] = [
  [
    /host key verification failed|no .* host key is known/i,
    'this machine does not know the host',
    'Connect once by hand and compare the fingerprint: ssh -T HOST',
  ],
  [
    /permission denied \(|permission denied, please/i,
    'no key of this machine is accepted',
    'Add the public key of this machine to your account there; ssh -T HOST tries it.',
  ],
  [
    /could not read (?:username|password)|terminal prompts disabled|askpass|authentication failed|invalid username or/i,
    'there is no token for it',
    'Keep one where git finds it without asking: gh auth setup-git, or a credential helper.',
  ],
  [
    /\b403\b|denied to|not authorized|write access|protected branch|pre-receive/i,
    'this account may not push',
    'Ask for the role Write, or look at the rules of the branch.',
  ],
  [
    /repository not found|does not (?:appear to be|exist)|not found/i,
    'there is no such repository for this account',
    'Look at git remote -v, and whether the account has access.',
  ],
  [
    /could not resolve|couldn't resolve|name or service not known|temporary failure/i,
    'its host cannot be looked up',
    'Look at the network and at the name of the host.',
  ],
  [
    /timed? ?out|took too long|connection refused|could(?: not|n't) connect|failed to connect|no route|unreachable|connection closed|connection reset/i,
    'its host cannot be reached',
    'Try another network; where SSH is blocked, GitHub takes it at ssh.github.com, port 443.',
  ],
];

/** Git's words when others have pushed in between: after a pull, the push succeeds. */
const isBehind = /\[rejected\]|non-fast-forward|fetch first/i;

export function pushFindings({ pushes }: DrillFacts): Finding[] {
  if (pushes.length > 0) return pushes.map(ofPush);
  return [
    {
      level: 'warning',
      about: 'push',
      what: 'The content is not in a git repository with a remote.',
      cure: 'git remote add origin ADDRESS; what is on one machine alone can be lost.',
    },
  ];
}

function ofPush({ way, address, errors }: PushTry): Finding {
  const about = way === 'git' ? 'push' : `push by ${way}`;
  if (errors === undefined) return { level: 'fine', about, what: `${address} takes it.` };
  if (isBehind.test(errors)) {
    return {
      level: 'fine',
      about,
      what: `${address} takes it, on top of what others have pushed.`,
    };
  }
  const [, reason, cure] = cures.find(([sign]) => sign.test(errors)) ?? [];
  const host = /^(?:ssh:\/\/)?([^:/]+)/.exec(address)?.[1] ?? 'HOST';
  const said = errors.split('\n').findLast((line) => /fatal|error|rejected|denied/i.test(line));
  return {
    level: 'error',
    about,
    what: `${address} does not take it: ${reason ?? said?.trim() ?? 'git does not say why'}.`,
    cure: cure?.replace('HOST', host) ?? 'Try it by hand: git push --dry-run',
  };
}

export function buildFinding({ build }: DrillFacts): Finding {
  const about = 'build';
  if ('seconds' in build) {
    const what = `The page builds without a network, in ${build.seconds} s.`;
    return { level: 'fine', about, what };
  }
  return {
    level: 'error',
    about,
    what: `The page does not build without a network: ${build.reason}`,
    cure: 'npm run check names what is wrong with the content; npm ci brings what is missing here.',
  };
}
