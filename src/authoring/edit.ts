import type { ReportKind } from '../model/content.ts';

/** A report's file as it should become. */
export interface Edit {
  readonly kind: ReportKind;
  readonly id: string;
  /** The content that the file must have when it is written; undefined for a file that must not exist yet. */
  readonly before: string | undefined;
  readonly after: string;
}

/** The path of the file in the content folder. */
export function pathOf({ kind, id }: Pick<Edit, 'kind' | 'id'>): string {
  return `${kind}s/${id}.md`;
}
