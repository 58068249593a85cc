import { webUrl } from '../shared/imported-text.ts';

/** Why an address is kept off the page. */
export type HiddenReason = 'secret' | 'private' | 'no-page';

const privateName =
  /^[^.]*$|\.(local|localhost|internal|intranet|private|lan|home|corp|test|invalid|arpa)$/;
const privateIpv4 =
  /^(0|10|127)\.|^(192\.168|169\.254)\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;

/** A long part of a path, or a shorter one with a mixture of letters and digits that no word has. */
const key = /[\w-]{32,}|(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z\d]{20,}|[A-Z]{20,}/;

/**
 * Whether the address that a tool checks or links to may be shown on the page. One that gives access (by a secret,
 * a login, parameters, a long key in the path) or that nobody outside can reach may not.
 */
export function parseShownAddress(written: string): { url: string } | { hidden: HiddenReason } {
  if (written.includes('$')) return { hidden: 'secret' };
  const url = webUrl(written) === undefined ? null : URL.parse(written);
  if (!url || written.length > 500 || /[^\x21-\x7e]/.test(written)) return { hidden: 'no-page' };
  const { username, password, search, hash, pathname } = url;
  const hostname = url.hostname.replace(/\.$/, '');
  if (`${username}${password}${search}${hash}` !== '' || key.test(pathname))
    return { hidden: 'secret' };
  const isPrivate =
    hostname.startsWith('[') || privateIpv4.test(hostname) || privateName.test(hostname);
  return isPrivate ? { hidden: 'private' } : { url: written };
}
