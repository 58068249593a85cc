import { IssueHistory, type IssueStart } from './issue-history.ts';

export interface FakeLabel {
  name: string;
  color: string;
  description: string | null;
}

/** What the fake remembers. */
export class FakeRepository {
  readonly id = 1_000;
  readonly owner: string;
  readonly name: string;
  readonly issues: IssueHistory[] = [];
  readonly labels: FakeLabel[] = [];
  /** Login to role, for those who are not strangers. */
  readonly roles = new Map<string, string>();
  /** Asked for by its name it redirects to its number, as after a rename. */
  isMoved = false;
  /** Who acts when something is written through the API. */
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

  find(number: number): IssueHistory | undefined {
    return this.issues.find((issue) => issue.number === number);
  }

  findNode(id: string): IssueHistory | undefined {
    return this.issues.find((issue) => issue.nodeId === id);
  }
}
