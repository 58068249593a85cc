import { parseJson } from '../model/text/json.ts';
import type { Instant } from '../model/time/instant.ts';

/** `build.json`, of the page that is served or of the site that was just built. */
export interface BuiltPage {
  readonly generated_at: string;
  readonly commit: string | null;
  readonly version: string;
  readonly next_transition_at: string | null;
  readonly stale_after: number;
}

/**
 * Whether the served page equals the site that was just built, apart from its build time: same commit, same content on
 * the same day, with nothing due to change by now. A page that grows old is renewed when a third of its time has
 * passed, because browsers would begin to say that they do not know.
 */
export function isStillServed(served: BuiltPage, built: BuiltPage, now: Instant): boolean {
  const bornAt = Date.parse(served.generated_at);
  const changesAt = Date.parse(served.next_transition_at ?? '');
  return (
    built.commit !== null &&
    served.commit === built.commit &&
    served.version === built.version &&
    served.stale_after === built.stale_after &&
    !(changesAt <= now) &&
    bornAt <= now &&
    now < bornAt + (served.stale_after * 1000) / 3
  );
}

/** Undefined for a document that is not a `build.json` of ours. */
export function parseBuiltPage(text: string): BuiltPage | undefined {
  const document = parseJson(text);
  return isBuiltPage(document) ? document : undefined;
}

function isBuiltPage(value: unknown): value is BuiltPage {
  if (typeof value !== 'object' || value === null) return false;
  const { generated_at, commit, version, next_transition_at, stale_after } = value as Record<
    keyof BuiltPage,
    unknown
  >;
  return (
    typeof generated_at === 'string' &&
    !Number.isNaN(Date.parse(generated_at)) &&
    (commit === null || typeof commit === 'string') &&
    typeof version === 'string' &&
    (next_transition_at === null || typeof next_transition_at === 'string') &&
    typeof stale_after === 'number'
  );
}
