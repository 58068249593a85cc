import { judgeRound, withPlannedWork, type Round } from '../../src/probes/round.ts';
import type { Sample } from '../../src/model/probes/sample.ts';
import type { Maintenance } from '../../src/model/reports/maintenance.ts';
import type { Probe } from '../../src/sources/probes/probe-schemas.ts';
import { request, RequestError } from '../http/request.ts';
import { askProbe, timeoutOf } from './ask-probe.ts';
import { BlindError, fillSecrets, type Asked, type Tools } from '../../src/probes/probe-tools.ts';

/** The results of a round, and the notes for maintainers, by the ids of the probes. */
export interface AskedRound {
  readonly round: Round;
  readonly notes: ReadonlyMap<string, string>;
}

/** A question that has not ended by itself is given up this long after its time limit. */
const graceMs = 1_000;

/** Asks all probes at once. Each has a time limit and a number of tries, so the round always ends. */
export async function runRound(
  probes: readonly Probe[],
  {
    connectivity,
    maintenances,
  }: { connectivity?: string | undefined; maintenances: readonly Maintenance[] },
  tools: Tools,
): Promise<AskedRound> {
  const at = tools.now();
  const connected = connectivity === undefined ? undefined : isConnected(connectivity, tools);
  const asked = await Promise.all(
    probes.map(async (probe) => [probe.id, await inTime(probe, tools)] as const),
  );
  const samples = new Map(
    asked.map(([id, { result, ms }]): [string, Sample] => [
      id,
      { at, result, ...(ms !== undefined && { ms }) },
    ]),
  );
  return {
    round: withPlannedWork(judgeRound(samples, probes, await connected), probes, maintenances),
    notes: new Map(asked.flatMap(([id, { note }]) => (note === undefined ? [] : [[id, note]]))),
  };
}

async function inTime(probe: Probe, tools: Tools): Promise<Asked> {
  const { promise, resolve } = Promise.withResolvers<Asked>();
  const limitMs = (probe.tries ?? 1) * timeoutOf(probe) + graceMs;
  const timer = setTimeout(
    () => resolve({ result: 'failed', note: 'it did not end in time' }),
    limitMs,
  );
  try {
    return await Promise.race([askProbe(probe, tools), promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the address answers at all. */
async function isConnected(address: string, { secrets }: Tools): Promise<boolean | undefined> {
  try {
    await request(fillSecrets(address, secrets), { timeoutMs: 5_000 });
    return true;
  } catch (error) {
    if (error instanceof RequestError || error instanceof BlindError) return false;
    throw error;
  }
}

/** Sends a ping after a round, for a monitor that watches the prober. @returns why that did not work */
export async function pingAfter(address: string, { secrets }: Tools): Promise<string | undefined> {
  try {
    const { status } = await request(fillSecrets(address, secrets), { timeoutMs: 5_000 });
    return status < 400 ? undefined : `it answers with ${status}`;
  } catch (error) {
    if (error instanceof RequestError || error instanceof BlindError) return error.message;
    throw error;
  }
}
