/** An address that serves the page; search engines are given the first one. */
export interface Home {
  /** Absolute, with a slash at the end. */
  readonly url: string;
  /**
   * The command that deploys the site there, with `{dir}` for its folder; without one, something else deploys it, such
   * as a workflow.
   */
  readonly deploy?: string;
}

/** The other homes of the page. */
export function otherHomes(page: {
  readonly url: string;
  readonly homes?: readonly Home[];
}): readonly Home[] {
  return (page.homes ?? []).filter(({ url }) => url !== page.url);
}

/** The canonical address of the page: that of its first home. */
export function canonicalUrl(page: {
  readonly url: string;
  readonly homes?: readonly Home[];
}): string {
  return page.homes?.[0]?.url ?? page.url;
}
