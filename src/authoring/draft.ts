import type { ReportKind } from '../model/content.ts';
import type { Edit } from './edit.ts';
import type { AuthoringSession } from './session.ts';

/** An edit of the content, and what its commit says. */
export interface Drafted {
  readonly edit: Edit;
  /** The title of the commit. */
  readonly subject: string;
}

/** The result when there is nothing to write, because the report already says it or no such report is open. */
export interface NothingToDo {
  readonly kind: ReportKind;
  /** The id of the report that already says it. */
  readonly id?: string;
  readonly reason: string;
}

/** Drafts an edit of the content. It is called again when others have published in between. */
export type Draft = (session: AuthoringSession) => Drafted | NothingToDo;
