import { digestOf } from '../../model/digest.ts';

import { copyString } from '../copy-string.ts';

/**
 * The Content-Security-Policy of a page, for a `<meta>`: static hosts set no headers of ours. Nothing may load but the
 * page's own style and pictures, nothing may run but the scripts given.
 * @param loads whether they load further scripts from the page's own address
 */
export function contentSecurityPolicy(
  styles: readonly string[],
  scripts: readonly string[] = [],
  loads = false,
): string {
  const sources = (texts: readonly string[], more: readonly string[] = []) =>
    [...texts.map((text) => `'sha256-${sha256(text)}'`), ...more].join(' ') || "'none'";
  return [
    "default-src 'none'",
    `style-src ${sources(styles)}`,
    `script-src ${sources(scripts, loads ? ["'self'"] : [])}`,
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');
}

const hashes = new Map<string, string>();

/** Nearly all pages contain the same few texts. */
function sha256(text: string): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const hash = digestOf(text, 'base64');
  hashes.set(copyString(text), hash);
  return hash;
}
