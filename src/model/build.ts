/** What `/api/page.json` says of itself; `commit` is that of the content, null where it is not in git. */
export interface Build {
  readonly generated_at: string;
  readonly commit: string | null;
}

/** A short text that changes when people wrote something; a rebuild of the same commit keeps it. */
export function versionOf({ commit, generated_at }: Build): string {
  return commit?.slice(0, 9) ?? generated_at;
}
