import { toReading } from '../../src/model/upstreams/upstream-answer.ts';
import { parseUpstream, upstreamKinds } from '../../src/sources/upstreams/upstream-kinds.ts';
import { at } from './builders.ts';

const now = at('2026-03-14 10:00');

/** The reading of a document: `statuspage partial_outage | Builders: partial outage`; `nothing` for an unknown kind. */
export function saidBy(document: unknown, components?: string[], beside?: unknown): string {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const address = 'https://status.example.org/incidents.json';
  const source = { address, text, ...(beside !== undefined && { beside: JSON.stringify(beside) }) };
  for (const kind of upstreamKinds) {
    const answer = parseUpstream(kind, source, now);
    if (!answer) continue;
    const { status, notices } = toReading(answer, { ...(components && { components }) }, now);
    return `${kind} ${[status, ...notices.map(({ title }) => title)].join(' | ')}`;
  }
  return 'nothing';
}
