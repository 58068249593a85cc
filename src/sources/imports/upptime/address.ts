import { webUrl } from '../moved-text.ts';

/** Why the address that is checked does not go onto the page. */
export type HiddenReason = 'secret' | 'private' | 'no-page';

const privateName =
  /^[^.]*$|\.(local|localhost|internal|intranet|private|lan|home|corp|test|invalid|arpa)$/;
const privateIpv4 =
  /^(0|10|127)\.|^(192\.168|169\.254)\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;

/**
 * Tells whether the address that a tool checks may be shown as that of the component. What it needs to get in (a secret,
 * a login, parameters, a long key in the path) and what nobody outside reaches stays where it is.
 */
export function readCheckedAddress(written: string): { url: string } | { hidden: HiddenReason } {
  if (written.includes('$')) return { hidden: 'secret' };
  const url = webUrl(written) === undefined ? null : URL.parse(written);
  if (!url || written.length > 500 || /[^\x21-\x7e]/.test(written)) return { hidden: 'no-page' };
  const { username, password, search, hash, pathname, hostname } = url;
  const hasKey = /[A-Za-z0-9_-]{32,}/.test(pathname);
  if (`${username}${password}${search}${hash}` !== '' || hasKey) return { hidden: 'secret' };
  const isPrivate =
    hostname.startsWith('[') || privateIpv4.test(hostname) || privateName.test(hostname);
  return isPrivate ? { hidden: 'private' } : { url: written };
}
