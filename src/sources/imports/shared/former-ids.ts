import { was as schema } from '../../yaml/text-schemas.ts';

/** The key `was` with former names, so that old addresses keep working. Names that no address can have are left out. */
export function formerIds(...ids: readonly (string | undefined)[]): { was?: readonly string[] } {
  const kept = ids.flatMap((id) => (schema.safeParse([id]).success ? (id ?? []) : []));
  return kept.length === 0 ? {} : { was: [...new Set(kept)] };
}
