/**
 * The address of a page as links are made from it: percent-encoded, with a slash at its end. Undefined for anything
 * else: not http or https, with a query, a fragment or a user name, with a path that cannot be decoded, or with what
 * stands behind an address in a list.
 */
export function toPageAddress(text: string): string | undefined {
  const url = URL.parse(text);
  if (/[,;'"]$/.test(text)) return undefined;
  if (!url || !/^https?:$/.test(url.protocol) || /[?#]/.test(url.href)) return undefined;
  if (url.username + url.password !== '') return undefined;
  try {
    decodeURI(url.pathname);
  } catch {
    return undefined;
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The address to use if `page.yml` has none, or instead of the one in `page.yml`. */
export type ServedAt = string | { readonly overriding: string };
