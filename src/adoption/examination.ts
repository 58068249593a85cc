import type { Instant } from '../model/time/instant.ts';
import type { SelectedActions } from './selected-actions.ts';
import type { GitHubRepository, GitHubWorkflow } from '../sources/github/answers/workflows.ts';

/** An answer of GitHub: `refused` when the token may not ask, `none` when the thing does not exist. */
export type Told<Value> = { readonly value: Value } | 'none' | 'refused';

export interface LastRun {
  readonly at: Instant;
  /** GitHub's own value; undefined while the run goes on. */
  readonly conclusion: string | undefined;
}

/** All that is known of a repository in which a page lives. */
export interface Examination {
  readonly repository: GitHubRepository;
  /** Whether issues become reports here, and the labels that make them, of each kind. */
  readonly readsIssues: boolean;
  readonly kinds: readonly (readonly string[])[];
  /** Whether GitHub Pages has to serve the page, because not every home has a deploy command. */
  readonly needsPages: boolean;
  readonly pages: Told<{
    readonly buildType: string;
    readonly url: string;
    readonly isEncrypted: boolean;
    readonly certificate: string | undefined;
  }>;
  readonly workflows: Told<readonly GitHubWorkflow[]>;
  /** The workflow files of the repository, and those of them that have a schedule. */
  readonly files: readonly string[];
  readonly scheduled: readonly string[];
  /** Those that name an action otherwise than by its full commit, such as by a tag. */
  readonly unpinned: readonly string[];
  /** The last scheduled run of each. */
  readonly lastRuns: ReadonlyMap<string, Told<LastRun>>;
  readonly labels: Told<readonly string[]>;
  /** The kinds of rules that the default branch is under. */
  readonly rules: Told<readonly string[]>;
  readonly isProtected: Told<boolean>;
  readonly actions: Told<{
    readonly isEnabled: boolean;
    readonly allowed: string;
    /** Whether workflows may name actions by full commits only. */
    readonly mustBePinned: boolean;
  }>;
  /** The actions that the workflows name, and what these call: `actions/checkout@v7`. */
  readonly usedActions: readonly string[];
  /** `none` where all actions may run, or none but those of the owner. */
  readonly selectedActions: Told<SelectedActions>;
  readonly workflowPermissions: Told<string>;
  /** Logins whose issues are not published because they are strangers. */
  readonly strangers: Told<readonly string[]>;
  /** How many runs there were in the last 30 days. */
  readonly runs: Told<number>;
  readonly namedSecrets: readonly string[];
  readonly secrets: Told<readonly string[]>;
  /** When the served page was built, and after how many seconds it is out of date; or why it could not be read. */
  readonly served:
    { readonly generatedAt: Instant; readonly staleAfterS: number } | { readonly reason: string };
}
