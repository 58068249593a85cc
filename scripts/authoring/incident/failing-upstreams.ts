import type { AuthoringSession } from '../../../src/authoring/session.ts';
import {
  isFailingAt,
  readingAt,
  type UpstreamState,
} from '../../../src/model/upstreams/upstream.ts';
import {
  parseUpstreamRecords,
  toUpstreamStates,
  upstreamsFile,
  type UpstreamRecord,
} from '../../../src/sources/upstreams/upstream-records.ts';
import { askUpstreams } from '../../probe/ask-upstreams.ts';
import { openState } from '../../state/open-state.ts';
import { StateError } from '../../state/state.ts';

/** The longest time that a person waits for other status pages. */
const timeoutMs = 3_000;

/** The upstreams that report trouble: by the state, or else by asking them now. */
export async function failingUpstreams(
  flags: { readonly state?: string | undefined },
  { content: { page }, folder, now }: AuthoringSession,
): Promise<UpstreamState[]> {
  const upstreams = page.upstreams ?? [];
  const records = await readRecords(flags.state, folder);
  const isFailing = (state: UpstreamState) => isFailingAt(state, now);
  const known = toUpstreamStates(upstreams, records);
  if (known.every((state) => readingAt(state, now))) return known.filter(isFailing);
  const asked = await askUpstreams(upstreams, records, { now, isRested: true, timeoutMs });
  const fresh = asked.map(({ record }) => record);
  return toUpstreamStates(upstreams, fresh).filter(isFailing);
}

/** An unreadable state must not keep anybody from writing an incident. */
async function readRecords(
  place: string | undefined,
  folder: string,
): Promise<readonly UpstreamRecord[]> {
  try {
    const state = await openState(place, folder);
    return parseUpstreamRecords((await state.read()).get(upstreamsFile));
  } catch (error) {
    if (error instanceof StateError) return [];
    throw error;
  }
}
