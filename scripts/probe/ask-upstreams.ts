import { toReading, type UpstreamAnswer } from '../../src/model/upstreams/upstream-answer.ts';
import type { Upstream } from '../../src/model/upstreams/upstream.ts';
import { msPerHour, msPerMinute, msPerSecond, type Instant } from '../../src/model/time/instant.ts';
import {
  componentAddresses,
  candidatesFor,
  parseUpstream,
  type UpstreamKind,
} from '../../src/sources/upstreams/upstream-kinds.ts';
import { recordOf, type UpstreamRecord } from '../../src/sources/upstreams/upstream-records.ts';
import { request, RequestError, type Answer } from '../http/request.ts';

/** The result of asking an upstream: the record to keep, and why there is nothing new. */
export interface AskedUpstream {
  readonly upstream: Upstream;
  readonly record: UpstreamRecord;
  readonly note?: string;
}

const maxBytes = 2_097_152;
/** How long after a search without a result the upstream is searched again. */
const seekMs = msPerHour;
/** How long an upstream is left alone after it was asked, in rounds of a minute. */
const restMs = 4 * msPerMinute;

/** Asks all upstreams at once, each in bounded time; what cannot be asked or read keeps its last reading. */
export function askUpstreams(
  upstreams: readonly Upstream[],
  records: readonly UpstreamRecord[],
  { now, isRested = false, timeoutMs = 10_000 }: AskOptions,
): Promise<AskedUpstream[]> {
  return Promise.all(
    upstreams.map(async (upstream) => {
      const { page, components } = upstream;
      const known = recordOf(records, upstream) ?? { page, ...(components && { components }) };
      const isFresh = known.reading !== undefined && now - known.reading.saidAt < restMs;
      return isRested && isFresh
        ? { upstream, record: known }
        : { upstream, ...(await askOne(upstream, known, { now, timeoutMs })) };
    }),
  );
}

interface AskOptions {
  readonly now: Instant;
  /** Whether upstreams that were asked a short while ago are skipped. */
  readonly isRested?: boolean;
  readonly timeoutMs?: number;
}

type Asked = Omit<AskedUpstream, 'upstream'>;
type Limits = Required<Pick<AskOptions, 'now' | 'timeoutMs'>>;

async function askOne(upstream: Upstream, known: UpstreamRecord, limits: Limits): Promise<Asked> {
  const { source, soughtAt = -Infinity, reading } = known;
  let note: string | undefined;
  if (source) {
    const heard = await hear(source.address, [source.kind], limits, known.etag);
    if (!('note' in heard)) {
      if (heard.found) return { record: toRecord(upstream, heard.saidAt, heard.found) };
      if (reading) {
        return { record: { ...known, reading: { ...reading, saidAt: heard.saidAt } } };
      }
    } else {
      ({ note } = heard);
      if (!heard.hasAnswered) return { record: known, note };
    }
  }
  if (limits.now - soughtAt < seekMs) return { record: known, note: note ?? nothing };
  for (const { address, kinds } of candidatesFor(upstream.page)) {
    const heard = await hear(address, kinds, limits);
    if ('note' in heard) {
      note ??= heard.note;
      // A host that does not answer here does not answer at the other addresses either.
      if (!heard.hasAnswered) return { record: known, note };
    } else if (heard.found) return { record: toRecord(upstream, heard.saidAt, heard.found) };
  }
  return { record: { ...known, soughtAt: limits.now }, note: note ?? nothing };
}

const nothing = 'nothing was found there that can be read';

interface Silence {
  readonly note: string;
  /** Whether the host answered at all. */
  readonly hasAnswered: boolean;
}

interface Found {
  readonly answer: UpstreamAnswer;
  readonly source: { readonly kind: UpstreamKind; readonly address: string };
  readonly etag: string | undefined;
}

function toRecord(
  upstream: Upstream,
  saidAt: Instant,
  { answer, source, etag }: Found,
): UpstreamRecord {
  const { page, components } = upstream;
  return {
    page,
    ...(components && { components }),
    source,
    ...(etag !== undefined && { etag }),
    reading: toReading(answer, upstream, saidAt),
  };
}

/**
 * Asks an address for a page of one of these kinds.
 * @param etag the ETag of the last answer; the result is empty if that is still current
 */
async function hear(
  address: string,
  kinds: readonly UpstreamKind[],
  { now, timeoutMs }: Limits,
  etag?: string,
): Promise<{ readonly saidAt: Instant; readonly found?: Found } | Silence> {
  const answer = await ask(address, timeoutMs, etag);
  if (typeof answer === 'string') return { note: answer, hasAnswered: false };
  const { status, text, headers } = answer;
  // `Age` says how long a cache has kept the answer.
  const ageMs = Math.max(0, Number(headers.get('age') ?? 0)) * msPerSecond || 0;
  const saidAt = now - ageMs;
  if (status === 304 && etag !== undefined) return { saidAt };
  if (status !== 200) return { note: `it answers with ${status}`, hasAnswered: true };
  for (const kind of kinds) {
    const beside = await askBeside(kind, address, timeoutMs);
    const source = { address, text, ...(beside !== undefined && { beside }) };
    const read = parseUpstream(kind, source, now);
    if (read) {
      const found = {
        answer: read,
        source: { kind, address },
        // The second document may change without the first.
        etag: beside === undefined ? (headers.get('etag') ?? undefined) : undefined,
      };
      return { saidAt, found };
    }
  }
  return { note: 'what it answers cannot be read', hasAnswered: true };
}

async function askBeside(
  kind: UpstreamKind,
  address: string,
  timeoutMs: number,
): Promise<string | undefined> {
  for (const beside of componentAddresses(kind, address)) {
    const answer = await ask(beside, timeoutMs);
    if (typeof answer !== 'string' && answer.status === 200) return answer.text;
  }
  return undefined;
}

async function ask(address: string, timeoutMs: number, etag?: string): Promise<Answer | string> {
  try {
    return await request(address, {
      timeoutMs,
      maxBytes,
      headers: {
        accept: 'application/json, application/rss+xml, */*;q=0.1',
        'user-agent': 'outpost',
        ...(etag !== undefined && { 'if-none-match': etag }),
      },
    });
  } catch (error) {
    if (error instanceof RequestError) return error.message;
    throw error;
  }
}
