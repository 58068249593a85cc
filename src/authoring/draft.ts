import type { ReportKind } from '../model/content.ts';
import type { Edit } from './content-edit.ts';
import type { AuthoringSession } from './session.ts';

/** A report's file as it should become. */
export interface Drafted {
  readonly edit: Edit;
  /** Of the commit. */
  readonly subject: string;
}

/** What was asked for stands there already, or there is nothing that it could be about. */
export interface NothingToDo {
  readonly kind: ReportKind;
  /** Of the report that says it already. */
  readonly id?: string;
  readonly reason: string;
}

/** What a command wants of the content as it is then: asked again when others have published in between. */
export type Draft = (session: AuthoringSession) => Drafted | NothingToDo;
