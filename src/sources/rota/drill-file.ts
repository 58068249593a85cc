import { z } from 'zod';

import type { DrillMemory } from '../../model/duty/drill.ts';

/** The file of the state that has the last drill. */
export const drillFile = 'drill.json';

const instant = z.iso.datetime().transform((text) => Date.parse(text));
const file = z.object({
  at: instant,
  failed: z.number().int().min(0),
  people: z.record(z.string(), instant),
});

/** Undefined where none is remembered; what is torn or of another version is as good as nothing. */
export function parseDrill(text: string | undefined): DrillMemory | undefined {
  try {
    const parsed = file.safeParse(JSON.parse(text ?? 'null'));
    if (!parsed.success) return undefined;
    return { ...parsed.data, people: new Map(Object.entries(parsed.data.people)) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** @param findings what the drill found, for people who look at the state */
export function formatDrill(
  { at, failed, people }: DrillMemory,
  findings: readonly object[],
): string {
  const iso = (each: number) => new Date(each).toISOString();
  const entries = [...people].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const document = {
    at: iso(at),
    failed,
    people: Object.fromEntries(entries.map(([name, last]) => [name, iso(last)])),
    findings,
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}
