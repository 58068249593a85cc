/** What `/api/page.json` says of itself; `commit` is that of the content, null where it is not in git. */
export interface Build {
  readonly generated_at: string;
  readonly commit: string | null;
}

/** What tells whether people wrote something, short: a rebuild of the same commit is not news. */
export function versionOf({ commit, generated_at }: Build): string {
  return commit?.slice(0, 9) ?? generated_at;
}
