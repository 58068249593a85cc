/**
 * The address of a page as links are made from it: percent-encoded, with a slash at its end. Undefined for anything else:
 * not http or https, with a query or a fragment, or with a path that nobody can decode.
 */
export function toPageAddress(text: string): string | undefined {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || /[?#]/.test(url.href)) return undefined;
  try {
    decodeURI(url.pathname);
  } catch {
    return undefined;
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The address when `page.yml` has none, or the one that counts instead of it. */
export type ServedAt = string | { readonly overriding: string };
