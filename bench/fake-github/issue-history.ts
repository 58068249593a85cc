import type { AuthorAssociation } from '../../src/model/page/github-settings.ts';

export type When = number | string;

export interface IssueStart {
  readonly title: string;
  readonly createdAt: When;
  /** Login; `null`: the account is gone. A login that ends in `[bot]` is a bot. Default `ana`. */
  readonly author?: string | null;
  readonly association?: AuthorAssociation;
  readonly body?: string | null;
  /** Put on by the author at the start, as an issue form does. */
  readonly labels?: readonly string[];
  readonly isPullRequest?: boolean;
}

interface Action {
  readonly at: When;
  readonly by?: string | null;
}

export interface FakeUser {
  login: string;
  type: 'User' | 'Bot';
}

export interface FakeEvent {
  event: string;
  id: number;
  created_at: string;
  actor: FakeUser | null;
  [field: string]: unknown;
}

export interface FakeComment extends FakeEvent {
  event: 'commented';
  user: FakeUser | null;
  author_association: AuthorAssociation;
  updated_at: string;
  body: string;
}

export function isoOf(when: When): string {
  return new Date(when).toISOString().replace(/\.\d+Z$/, 'Z');
}

function userOf(login: string | null): FakeUser | null {
  if (login === null) return null;
  return { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}

let lastId = 6_000_000_000;
function nextId(): number {
  lastId += 1;
  return lastId;
}

/** An issue and its life, told as events with instants; each event moves `updatedAt` as on GitHub. */
export class IssueHistory {
  readonly number: number;
  readonly id = nextId();
  nodeId: string;
  title: string;
  body: string | null;
  readonly author: FakeUser | null;
  readonly association: AuthorAssociation;
  readonly createdAt: string;
  updatedAt: string;
  readonly isPullRequest: boolean;
  labels: string[] = [];
  isOpen = true;
  stateReason: string | null = null;
  closedAt: string | null = null;
  isLocked = false;
  lockReason: string | null = null;
  isPinned = false;
  events: FakeEvent[] = [];
  /** How many of its last events the timeline lacks: GitHub keeps it apart from the issue, and may be late. */
  lag = 0;
  /** What GitHub answers for an issue that has left: 301 moved, 410 deleted, 404 hidden; lists leave it out. */
  fate: { status: 301; location: string } | { status: 404 | 410 } | undefined;

  constructor(number: number, start: IssueStart) {
    const { title, createdAt, author = 'ana', association = 'MEMBER', body = null } = start;
    this.number = number;
    this.nodeId = `I_${this.id}`;
    this.title = title;
    this.body = body;
    this.author = userOf(author);
    this.association = association;
    this.createdAt = this.updatedAt = isoOf(createdAt);
    this.isPullRequest = start.isPullRequest ?? false;
    for (const label of start.labels ?? []) this.label(label, { by: author, at: createdAt });
  }

  /** Adds an event of any kind. */
  happen(event: string, action: Action, fields: Readonly<Record<string, unknown>> = {}): this {
    this.#touch(action.at);
    const actor = userOf(action.by === undefined ? 'ana' : action.by);
    this.events.push({ event, id: nextId(), created_at: isoOf(action.at), actor, ...fields });
    return this;
  }

  #touch(at: When): void {
    if (Date.parse(isoOf(at)) > Date.parse(this.updatedAt)) this.updatedAt = isoOf(at);
  }

  label(name: string, action: Action): this {
    if (!this.labels.includes(name)) this.labels.push(name);
    return this.happen('labeled', action, { label: { name, color: 'd73a4a' } });
  }

  unlabel(name: string, action: Action): this {
    this.labels = this.labels.filter((label) => label !== name);
    return this.happen('unlabeled', action, { label: { name, color: 'd73a4a' } });
  }

  comment(body: string, action: Action & { readonly association?: AuthorAssociation }): this {
    return this.happen('commented', action, {
      user: userOf(action.by === undefined ? 'ana' : action.by),
      author_association: action.association ?? 'MEMBER',
      updated_at: isoOf(action.at),
      body,
    });
  }

  /** The events as the timeline tells them now. */
  get told(): readonly FakeEvent[] {
    return this.events.slice(0, Math.max(this.events.length - this.lag, 0));
  }

  get comments(): FakeComment[] {
    return this.events.filter((event): event is FakeComment => event.event === 'commented');
  }

  /** @param index of the comment, from 0 */
  editComment(index: number, body: string, { at }: Action): this {
    const comment = this.comments[index];
    if (!comment) throw new Error(`Issue ${this.number} has no comment ${index}`);
    Object.assign(comment, { body, updated_at: isoOf(at) });
    this.#touch(at);
    return this;
  }

  hideComment(index: number, reason: string): this {
    Object.assign(this.comments[index] ?? {}, { minimized: { reason } });
    return this;
  }

  deleteComment(index: number, { at }: Action): this {
    const comment = this.comments[index];
    this.events = this.events.filter((event) => event !== comment);
    this.#touch(at);
    return this;
  }

  edit(body: string, { at }: Action): this {
    this.body = body;
    this.#touch(at);
    return this;
  }

  rename(to: string, action: Action): this {
    const rename = { from: this.title, to };
    this.title = to;
    return this.happen('renamed', action, { rename });
  }

  close(action: Action & { readonly reason?: 'completed' | 'not_planned' | 'duplicate' }): this {
    const reason = action.reason ?? 'completed';
    this.isOpen = false;
    this.stateReason = reason;
    this.closedAt = isoOf(action.at);
    return this.happen('closed', action, { state_reason: reason });
  }

  reopen(action: Action): this {
    this.isOpen = true;
    this.stateReason = 'reopened';
    this.closedAt = null;
    return this.happen('reopened', action, { state_reason: null });
  }

  lock(action: Action & { readonly reason?: string }): this {
    this.isLocked = true;
    this.lockReason = action.reason ?? null;
    return this.happen('locked', action, { lock_reason: this.lockReason });
  }

  unlock(action: Action): this {
    this.isLocked = false;
    this.lockReason = null;
    return this.happen('unlocked', action);
  }

  pin(action: Action): this {
    this.isPinned = true;
    return this.happen('pinned', action);
  }

  unpin(action: Action): this {
    this.isPinned = false;
    return this.happen('unpinned', action);
  }

  transferTo(repositoryId: number, number: number): this {
    const location = `/repositories/${repositoryId}/issues/${number}`;
    this.fate = { status: 301, location };
    return this;
  }

  delete(): this {
    this.fate = { status: 410 };
    return this;
  }

  vanish(): this {
    this.fate = { status: 404 };
    return this;
  }
}
