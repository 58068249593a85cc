import { shellWord } from '../../model/text/shell-word.ts';
import type { GitState } from './edit-outcome.ts';

/** What to do when git refuses to go on. Git accepts each of these commands in that state. */

/** @param file as it is reached from where the command was called */
export function unknownAuthorAdvice(state: GitState, file: string, subject: string): string {
  const git = state.command ?? 'git';
  const push = state.remote === undefined ? '' : ` && ${pushCommand(state)}`;
  return [
    'The file is written, but git does not know your name, so it is not committed. Run:',
    `  ${git} config --global user.name "Your Name"`,
    `  ${git} config --global user.email you@example.org`,
    `  ${git} add -- ${shellWord(file)} && ${git} commit -m ${shellWord(subject)} -- ${shellWord(file)}${push}`,
  ].join('\n');
}

export function isUnknownAuthor(errors: string): boolean {
  return /tell me who you are|ident name|auto-detect email|user\.(name|email)/i.test(errors);
}

export function whyUnderWay({ underWay = 'rebase', conflicts = [], command = 'git' }: GitState) {
  const files = conflicts.map(shellWord).join(' ');
  const mend =
    files === ''
      ? ''
      : `Mend ${conflicts.join(', ')}: keep the updates of both sides, oldest first, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>; then run ${command} add ${files}. `;
  if (underWay === 'bisect') {
    return `A bisect is under way. Run ${command} bisect reset, then repeat the command.`;
  }
  return `A ${underWay} is under way. ${mend}Go on with ${command} ${underWay} --continue, or drop it with ${command} ${underWay} --abort; then repeat the command.`;
}

export function whyDetached({ otherBranch, command = 'git' }: GitState): string {
  const next =
    otherBranch === undefined
      ? `${command} switch --create main`
      : `${command} switch ${shellWord(otherBranch)}`;
  return `No branch is checked out. Run ${next}, then repeat the command.`;
}

/** Why a remote did not take a push. */
export type PushFailure = 'moved' | 'protected' | 'forbidden' | 'offline' | 'gone' | 'other';

const failures: readonly (readonly [PushFailure, RegExp])[] = [
  ['protected', /GH006|GH013|protected branch|repository rule|pre-receive hook declined/i],
  [
    'moved',
    /fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref|incorrect old value|\[rejected\]/,
  ],
  [
    'offline',
    /could not resolve|couldn't resolve|failed to connect|could not connect|couldn't connect|connection (?:timed out|refused|reset|closed)|timed out|network is (?:unreachable|down)|no route to host|temporary failure|took too long/i,
  ],
  [
    'forbidden',
    /permission denied|permission to .* denied|authentication failed|could not read (?:username|password)|access denied|not allowed|error: 40[13]|terminal prompts disabled/i,
  ],
  [
    'gone',
    /does not appear to be a git repository|repository .*not found|no such file or directory/i,
  ],
];

export function pushFailureOf(errors: string): PushFailure {
  return failures.find(([, said]) => said.test(errors))?.[0] ?? 'other';
}

/**
 * What is left to do when a commit was not pushed.
 * @param push the command that pushes it later
 */
export function whyNotPushed(
  errors: string,
  commit: string,
  state: GitState,
  push = pushCommand(state),
): string {
  const { command = 'git', remote = '' } = state;
  const branch = state.remoteBranch ?? state.branch ?? '';
  const done = `Committed as ${commit}, but not pushed: `;
  const repeat = 'To repeat the command is safe: it writes nothing twice, and pushes.';
  switch (pushFailureOf(errors)) {
    case 'protected':
      return `${done}${branch} is protected and takes no push. Run ${command} push ${remote} ${commit}:refs/heads/update-${commit}, then open a pull request from update-${commit}.`;
    case 'moved':
      return `${done}others pushed again and again. ${repeat}`;
    case 'offline':
      return `${done}${remote} cannot be reached (${lastLine(errors)}). When it can, run ${push}. ${repeat}`;
    case 'forbidden':
      return `${done}${remote} does not let you in (${lastLine(errors)}). Log in or ask for the right to push; then run ${push}. ${repeat}`;
    case 'gone':
      return `${done}there is no repository where ${remote} points to (${command} remote get-url ${remote}). Run ${command} remote set-url ${remote} URL, then ${push}.`;
    case 'other':
      return `${done}${errors}\nWhen that is mended, run ${push}. ${repeat}`;
  }
}

/** Without a remote, or with several and none of them chosen. */
export function whyNoRemote(commit: string, { remotes = [], branch, command = 'git' }: GitState) {
  const done = `Committed as ${commit}, but not pushed: `;
  const name = shellWord(branch ?? 'HEAD');
  return remotes.length === 0
    ? `${done}there is no remote. Run ${command} remote add origin URL, then ${command} push --set-upstream origin ${name}.`
    : `${done}there are several remotes, and none is named origin. Choose one: ${remotes.map((each) => `${command} push --set-upstream ${each} ${name}`).join(', or ')}. The tools push there from then on.`;
}

/** What to do when git cannot replay one's own commits on top of what others published. */
export function whyNotOnTop(errors: string, state: GitState): string {
  const { command = 'git', remote = '', branch = '' } = state;
  const from = `${remote} ${state.remoteBranch ?? branch}`;
  return `others have published meanwhile, and git cannot put both together: ${errors}\nRun ${command} stash --include-untracked, ${command} pull --rebase ${from} (where it stops, keep both sides, ${command} add the file, ${command} rebase --continue), ${pushCommand(state)}, and ${command} stash pop if the first one saved anything.`;
}

export function pushCommand(state: GitState): string {
  const { command = 'git', remote = 'origin', branch = 'HEAD', remoteBranch } = state;
  const target =
    remoteBranch === undefined || remoteBranch === branch ? branch : `${branch}:${remoteBranch}`;
  return `${command} push ${remote} ${shellWord(target)}`;
}

function lastLine(errors: string): string {
  const lines = errors.split('\n').filter((line) => /^(fatal|ssh|error|remote)/.test(line));
  return (lines[0] ?? errors.split('\n')[0] ?? '').replace(/^fatal: /, '').slice(0, 200);
}
