import { Resolver } from 'node:dns/promises';

import { faultOfRecords, type Fault } from '../../src/probes/answer-faults.ts';
import type { ProbeOf } from '../../src/sources/probes/probe-schemas.ts';

const unknown = ['ENOTFOUND', 'ENODATA'];

/** Looks a name up without the hosts file and the cache of the system. */
export async function askDns(probe: ProbeOf<'dns'>, timeoutMs: number): Promise<Fault> {
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 });
  if (probe.server !== undefined) resolver.setServers([probe.server]);
  const timer = setTimeout(() => resolver.cancel(), timeoutMs);
  try {
    const records: unknown = await resolver.resolve(probe.dns, probe.type ?? 'A');
    return faultOfRecords((Array.isArray(records) ? records : []).map(toText), probe);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!/^E[A-Z]+$/.test(code)) throw error;
    return unknown.includes(code)
      ? 'there is no such record'
      : `its name servers do not answer (${code})`;
  } finally {
    clearTimeout(timer);
  }
}

/** A record as zone files have it: `10 mx.example.org`, `0 issue ca.example`. */
function toText(record: unknown): string {
  if (typeof record === 'string') return record;
  if (Array.isArray(record)) return record.join('');
  const { critical, type: _, ...fields } = record as Record<string, unknown>;
  if ('exchange' in fields) return `${String(fields['priority'])} ${String(fields['exchange'])}`;
  return [critical, ...Object.entries(fields).flat()].map(String).join(' ');
}
