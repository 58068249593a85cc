/** An address that serves the page; the first of a page is the one that search engines are told. */
export interface Home {
  /** Absolute, with a slash at the end. */
  readonly url: string;
  /** The command that puts a site there, with `{dir}` for its folder; without one others do, such as a workflow. */
  readonly deploy?: string;
}

/** The homes that a page is served at besides this one. */
export function otherHomes(page: {
  readonly url: string;
  readonly homes?: readonly Home[];
}): readonly Home[] {
  return (page.homes ?? []).filter(({ url }) => url !== page.url);
}

/** The address of the page that counts among all: that of its first home. */
export function canonicalUrl(page: {
  readonly url: string;
  readonly homes?: readonly Home[];
}): string {
  return page.homes?.[0]?.url ?? page.url;
}
