import { z } from 'zod';

import { componentStatuses } from '../../model/status.ts';
import type { Upstream, UpstreamReading, UpstreamState } from '../../model/upstreams/upstream.ts';
import { formatJsonFile, instant, parseJsonFile } from '../json-file.ts';
import { upstreamKinds, type UpstreamKind } from './upstream-kinds.ts';

/** What is remembered of an upstream between rounds. */
export interface UpstreamRecord extends Pick<Upstream, 'page' | 'components'> {
  /** Its kind, and the address of its document; undefined while that has not been found. */
  readonly source?: { readonly kind: UpstreamKind; readonly address: string };
  /** When that was last searched for. */
  readonly soughtAt?: number;
  readonly etag?: string;
  readonly reading?: UpstreamReading;
}

/** The file of the state that has them. */
export const upstreamsFile = 'upstreams.json';

const notice = z.strictObject({
  title: z.string(),
  status: z.enum(componentStatuses),
  url: z.string().exactOptional(),
  startedAt: instant.exactOptional(),
});
const record = z.strictObject({
  page: z.string(),
  components: z.array(z.string()).readonly().exactOptional(),
  source: z.strictObject({ kind: z.enum(upstreamKinds), address: z.string() }).exactOptional(),
  soughtAt: instant.exactOptional(),
  etag: z.string().exactOptional(),
  reading: z
    .strictObject({
      saidAt: instant,
      status: z.enum(componentStatuses),
      notices: z.array(notice).readonly(),
    })
    .exactOptional(),
});
const file = z.strictObject({ upstreams: z.array(record) });

/** A file that cannot be parsed counts as missing. */
export function parseUpstreamRecords(text: string | undefined): readonly UpstreamRecord[] {
  return parseJsonFile(file, text)?.upstreams ?? [];
}

/** The record of an upstream; empty when its `page` or `components` have changed. */
export function recordOf(
  records: readonly UpstreamRecord[],
  { page, components }: Pick<Upstream, 'page' | 'components'>,
): UpstreamRecord | undefined {
  const key = JSON.stringify([page, components]);
  return records.find((each) => JSON.stringify([each.page, each.components]) === key);
}

/** The upstreams of a page with their last readings. */
export function toUpstreamStates(
  upstreams: readonly Upstream[],
  records: readonly UpstreamRecord[],
): UpstreamState[] {
  return upstreams.map((upstream) => {
    const reading = recordOf(records, upstream)?.reading;
    return { upstream, ...(reading && { reading }) };
  });
}

/** The files of the state after asking; if two runs write, the later reading stays. */
export function recordUpstreams(
  files: ReadonlyMap<string, string>,
  asked: readonly { readonly record: UpstreamRecord }[],
): Map<string, string> {
  const before = parseUpstreamRecords(files.get(upstreamsFile));
  const records = asked.map(({ record: own }) => {
    const other = recordOf(before, own);
    const isNewer = (other?.reading?.saidAt ?? -Infinity) > (own.reading?.saidAt ?? -Infinity);
    return other && isNewer ? other : own;
  });
  return new Map(files).set(upstreamsFile, formatJsonFile(file, { upstreams: records }));
}
