import { createHash } from 'node:crypto';

/** SHA-256, in hex unless told otherwise. Records on disk and the page's content security policy hold such digests. */
export function digestOf(
  bytes: string | Uint8Array,
  encoding: 'hex' | 'base64' | 'base64url' = 'hex',
): string {
  return createHash('sha256').update(bytes).digest(encoding);
}
