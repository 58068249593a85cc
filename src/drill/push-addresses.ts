import type { PushTry } from './drill-facts.ts';

/** An address that a repository can be pushed to, and the protocol. */
export type PushAddress = Pick<PushTry, 'way' | 'address'>;

/**
 * The same repository by SSH and by HTTPS, as every forge has it: `git@host:owner/name.git`, `https://host/owner/name.git`.
 * The address that is given stays as it is; one of another kind, such as a folder, has no second way.
 */
export function pushAddresses(remote: string): PushAddress[] {
  const url = /^[a-z+]+:\/\//i.test(remote) && URL.parse(remote);
  // `host:path`, but not `C:\path` nor `./odd:name`.
  const brief = /^(?:[^@/\\\s]+@)?([^:/\\\s]{2,}):(?!\/\/)(.+)$/.exec(remote);
  const host = url ? url.hostname : brief?.[1];
  const path = (url ? url.pathname : brief?.[2])?.replace(/^\/+|\/+$/g, '');
  const way = url ? wayOf(url.protocol) : brief ? 'SSH' : undefined;
  if (way === undefined || !host || !path) return [{ way: 'git', address: remote }];
  const ssh = { way: 'SSH', address: way === 'SSH' ? remote : `git@${host}:${path}` } as const;
  const https = {
    way: 'HTTPS',
    address: way === 'HTTPS' ? remote : `https://${host}/${path}`,
  } as const;
  return [ssh, https];
}

function wayOf(protocol: string): 'SSH' | 'HTTPS' | undefined {
  if (/^(?:git\+)?ssh:$|^ssh\+git:$/.test(protocol)) return 'SSH';
  return /^https?:$/.test(protocol) ? 'HTTPS' : undefined;
}

/** For people: without names and passwords. */
export function withoutCredentials(text: string): string {
  return text.replace(/(\w:\/\/)[^/@\s]+@/g, '$1');
}
