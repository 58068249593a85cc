import { z } from 'zod';

/** A workflow as GitHub knows it. */
export interface GitHubWorkflow {
  readonly id: number;
  /** `publish.yml` */
  readonly file: string;
  /** `active`, `disabled_manually`, `disabled_inactivity`, `disabled_fork`, or a value that GitHub adds later. */
  readonly state: string;
}

/** What GitHub says of a repository. */
export interface GitHubRepository {
  readonly name: string;
  readonly address: string;
  readonly defaultBranch: string;
  readonly isPrivate: boolean;
  readonly isFork: boolean;
  readonly isArchived: boolean;
  readonly hasIssues: boolean;
  readonly pushedAt: number;
}

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

const WorkflowsSchema = z.object({
  workflows: z.array(z.object({ id: z.number(), path: z.string(), state: z.string() })),
});

const RepositorySchema = z.object({
  full_name: z.string(),
  html_url: z.string(),
  default_branch: z.string(),
  private: z.boolean(),
  fork: z.boolean(),
  archived: z.boolean(),
  has_issues: z.boolean(),
  pushed_at: instant,
});

/** @throws ZodError */
export function parseWorkflows(answer: unknown): GitHubWorkflow[] {
  return WorkflowsSchema.parse(answer).workflows.map(({ id, path, state }) => ({
    id,
    file: path.split('/').at(-1) ?? path,
    state,
  }));
}

/** @throws ZodError */
export function parseRepository(answer: unknown): GitHubRepository {
  const repository = RepositorySchema.parse(answer);
  return {
    name: repository.full_name,
    address: repository.html_url,
    defaultBranch: repository.default_branch,
    isPrivate: repository.private,
    isFork: repository.fork,
    isArchived: repository.archived,
    hasIssues: repository.has_issues,
    pushedAt: repository.pushed_at,
  };
}
