import { GitHubError } from './failure.ts';

const publicOrigin = 'https://api.github.com';

/**
 * The address of a `Link` header's relation, or `undefined` when it has none.
 * @param header as in RFC 8288: `<…>; rel="next", <…>; rel="last"`
 */
export function parseLink(header: string | undefined, relation: string): string | undefined {
  for (const link of header?.split(/,\s*(?=<)/) ?? []) {
    const [, target, rest] = /^\s*<([^<>]*)>(.*)$/s.exec(link) ?? [];
    const relations = /;\s*rel="?([^";]*)"?/i.exec(rest ?? '')?.[1];
    if (relations?.split(/\s+/).includes(relation)) return target;
  }
  return undefined;
}

const wholeLink = /^\s*<[^<>]*>(?:\s*;\s*[\w-]+\s*=\s*(?:"[^"]*"|[^\s";,]+))+\s*(?:,(?=\s*<)|$)/;

/** Whether a `Link` header is complete. */
export function isWholeLink(header: string): boolean {
  let rest = header;
  while (rest !== '') {
    const [link] = wholeLink.exec(rest) ?? [];
    if (link === undefined) return false;
    rest = rest.slice(link.length);
  }
  return true;
}

/**
 * An address that an answer points to, made absolute. Only addresses of the API are allowed, because the token is sent
 * along. In a link to api.github.com the host is replaced by our base URL, which may be a proxy.
 * @throws `GitHubError` `bad-link` when it leads elsewhere
 */
export function resolveLink(target: string, from: string, baseUrl: string): string {
  const base = new URL(baseUrl);
  const url = URL.parse(target, from);
  if (url?.origin === base.origin) return url.href;
  if (url?.origin === publicOrigin) return base.href.replace(/\/$/, '') + url.pathname + url.search;
  const place = url?.origin ?? 'nowhere';
  throw new GitHubError('bad-link', `GitHub's answer points to ${place}, which is not GitHub.`);
}
