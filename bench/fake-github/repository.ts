import { IssueHistory, type IssueStart } from './issue-history.ts';
import type { Reply } from './reply.ts';

export interface FakeLabel {
  name: string;
  color: string;
  description: string | null;
}

export interface FakeWorkflow {
  readonly id: number;
  readonly path: string;
  state: string;
}

/** The repository of the fake: its issues, labels, roles, workflows, and prepared answers. */
export class FakeRepository {
  readonly id = 1_000;
  readonly owner: string;
  readonly name: string;
  readonly issues: IssueHistory[] = [];
  readonly labels: FakeLabel[] = [];
  /** Login to role, for those who are not strangers. */
  readonly roles = new Map<string, string>();
  /** What GitHub says of the repository beside its name. */
  readonly facts: Record<string, unknown> = {
    default_branch: 'main',
    private: false,
    fork: false,
    archived: false,
    pushed_at: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  };
  readonly workflows: FakeWorkflow[] = [];
  /** Answers to requests that the fake does not know itself, by `GET /pages`. */
  readonly answers = new Map<string, Reply>();
  /** Whether requests by its name are redirected to its number, as after a rename. */
  isMoved = false;
  /** The account whose token is used for writing. */
  readonly botLogin = 'github-actions[bot]';
  hasIssues = true;
  /** The workflows that were started, and on which branch. */
  readonly started: string[] = [];

  constructor(fullName: string) {
    const [owner = '', name = ''] = fullName.split('/');
    this.owner = owner;
    this.name = name;
  }

  get fullName(): string {
    return `${this.owner}/${this.name}`;
  }

  /** Opens the next issue, to be told on: `.label(…).comment(…).close(…)`. */
  issue(start: IssueStart): IssueHistory {
    const history = new IssueHistory(this.issues.length + 1, start);
    this.issues.push(history);
    return history;
  }

  /** @param file `publish.yml` */
  workflow(file: string, state = 'active'): FakeWorkflow {
    const path = `.github/workflows/${file}`;
    const workflow = { id: this.workflows.length + 1, path, state };
    this.workflows.push(workflow);
    return workflow;
  }

  find(number: number): IssueHistory | undefined {
    return this.issues.find((issue) => issue.number === number);
  }

  findNode(id: string): IssueHistory | undefined {
    return this.issues.find((issue) => issue.nodeId === id);
  }
}
