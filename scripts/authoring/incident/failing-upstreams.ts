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

/** How long a person waits for the status page of somebody else. */
const timeoutMs = 3_000;

/** The upstreams that say that something is wrong there: as it is remembered, or else as they say now. */
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

/** A state that cannot be read does not keep anybody from writing an incident. */
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
