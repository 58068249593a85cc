import { shellWord } from '../../model/text/shell-word.ts';
import type { Choice } from '../choices.ts';
import { whyDetached, whyUnderWay } from './git-advice.ts';

/** What happens to an edited file: written, committed or pushed. */
export type EditOutcome = 'publish' | 'commit' | 'write' | 'nothing';

/** What git can do with the file that is about to be written. */
export interface GitState {
  readonly isRepository: boolean;
  /** How to call it from where the command was called; default `git`. */
  readonly command?: string;
  /** The file as that command reaches it; default as it is reached from where the command was called. */
  readonly file?: string;
  /** Undefined when HEAD is detached. */
  readonly branch?: string;
  /** A branch to go back to from there. */
  readonly otherBranch?: string;
  /** The remote to which it is pushed; undefined when there is none, or several of which none is configured. */
  readonly remote?: string;
  /** The branch there; default the same. */
  readonly remoteBranch?: string;
  readonly remotes?: readonly string[];
  /** The operation that git is in the middle of, such as `rebase`. */
  readonly underWay?: string;
  /** Files with merge conflicts. */
  readonly conflicts?: readonly string[];
  /** Whether the file has changes of its own already. */
  readonly isChanged: boolean;
  /** Whether no commit has it yet. */
  readonly isNew?: boolean;
  /** How many other files have changes. */
  readonly otherChanges: number;
}

/** What flags ask for. */
interface OutcomeFlags {
  readonly commit: boolean;
  readonly push: boolean;
  readonly dryRun: boolean;
}

/** Why a commit of `file` alone is not possible, and what to do; undefined when it is. Asked before anything is written. */
export function whyNoCommit(state: GitState, file: string): string | undefined {
  if (!state.isRepository)
    return 'This folder is not in git; run git init first, or leave out --commit.';
  if (state.underWay !== undefined) return whyUnderWay(state);
  if (state.branch === undefined) return whyDetached(state);
  if (state.isChanged) {
    return `${file} has changes that are not committed; commit or undo them first (${state.command ?? 'git'} diff -- ${shellWord(state.file ?? file)}).`;
  }
  return undefined;
}

/** How an edit ends when nobody is asked. A text with open gaps is written and never committed. */
export function outcomeOf({ commit, push, dryRun }: OutcomeFlags, isDraft: boolean): EditOutcome {
  if (dryRun) return 'nothing';
  if (isDraft) return 'write';
  return push ? 'publish' : commit ? 'commit' : 'write';
}

/** How an edit can end; what the flags ask for comes first. */
export function outcomeChoices(
  git: GitState,
  isDraft: boolean,
  { commit, push }: OutcomeFlags,
): Choice<EditOutcome>[] {
  const canCommit = !isDraft && whyNoCommit(git, '') === undefined;
  const write = isDraft
    ? 'Write with its gaps open (check refuses it until they are filled)'
    : 'Write the file only';
  const choices: Choice<EditOutcome>[] = [
    ...(canCommit && git.remote !== undefined
      ? [{ value: 'publish', label: 'Publish: write, commit and push' } as const]
      : []),
    ...(canCommit ? [{ value: 'commit', label: 'Write and commit' } as const] : []),
    { value: 'write', label: write },
    { value: 'nothing', label: 'Nothing: throw it away' },
  ];
  const asked = push ? 'publish' : commit ? 'commit' : undefined;
  return choices.toSorted((a, b) => Number(b.value === asked) - Number(a.value === asked));
}
