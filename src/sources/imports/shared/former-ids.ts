import { was as schema } from '../../yaml/text-schemas.ts';

/** The key that keeps what a thing was called working; nothing of what no address can hold. */
export function formerIds(...ids: readonly (string | undefined)[]): { was?: readonly string[] } {
  const kept = ids.flatMap((id) => (schema.safeParse([id]).success ? (id ?? []) : []));
  return kept.length === 0 ? {} : { was: [...new Set(kept)] };
}
