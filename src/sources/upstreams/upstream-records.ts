import { z } from 'zod';

import { componentStatuses } from '../../model/status.ts';
import type { Upstream, UpstreamReading, UpstreamState } from '../../model/upstreams/upstream.ts';
import { upstreamKinds, type UpstreamKind } from './kinds.ts';

/** What is remembered of an upstream between rounds. */
export interface UpstreamRecord extends Pick<Upstream, 'page' | 'components'> {
  /** What it is, and where it says how it is; undefined while that is not found. */
  readonly source?: { readonly kind: UpstreamKind; readonly address: string };
  /** When that was looked for. */
  readonly soughtAt?: number;
  readonly etag?: string;
  readonly reading?: UpstreamReading;
}

/** The file of the state that has them. */
export const upstreamsFile = 'upstreams.json';

const instant = z.iso.datetime().transform((text) => Date.parse(text));
const notice = z.strictObject({
  title: z.string(),
  status: z.enum(componentStatuses),
  url: z.string().optional(),
  startedAt: instant.optional(),
});
const record = z.strictObject({
  page: z.string(),
  components: z.array(z.string()).optional(),
  source: z.strictObject({ kind: z.enum(upstreamKinds), address: z.string() }).optional(),
  soughtAt: instant.optional(),
  etag: z.string().optional(),
  reading: z
    .strictObject({
      saidAt: instant,
      status: z.enum(componentStatuses),
      notices: z.array(notice),
    })
    .optional(),
});
const file = z.strictObject({ upstreams: z.array(record) });

/** What is torn or of another version is as good as nothing. */
export function parseUpstreamRecords(text: string | undefined): UpstreamRecord[] {
  const parsed = file.safeParse(parseJson(text));
  // Zod gives a key that is missing as undefined, which the types of the model do not have.
  return parsed.success ? (parsed.data.upstreams as UpstreamRecord[]) : [];
}

function formatUpstreamRecords(records: readonly UpstreamRecord[]): string {
  const instants = new Set(['saidAt', 'startedAt', 'soughtAt']);
  const toJson = (key: string, value: unknown) =>
    instants.has(key) && typeof value === 'number' ? new Date(value).toISOString() : value;
  return `${JSON.stringify({ upstreams: records }, toJson, 1)}\n`;
}

/** What is remembered of an upstream; nothing when its page or what matters of it is another now. */
export function recordOf(
  records: readonly UpstreamRecord[],
  { page, components }: Pick<Upstream, 'page' | 'components'>,
): UpstreamRecord | undefined {
  const key = JSON.stringify([page, components]);
  return records.find((each) => JSON.stringify([each.page, each.components]) === key);
}

/** The upstreams of a page with what was heard last. */
export function toUpstreamStates(
  upstreams: readonly Upstream[],
  records: readonly UpstreamRecord[],
): UpstreamState[] {
  return upstreams.map((upstream) => {
    const reading = recordOf(records, upstream)?.reading;
    return { upstream, ...(reading && { reading }) };
  });
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The files of the state after asking; of two writers, the reading that was made later stays. */
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
  return new Map(files).set(upstreamsFile, formatUpstreamRecords(records));
}
