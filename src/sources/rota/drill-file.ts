import { z } from 'zod';

import type { DrillMemory } from '../../model/duty/drill.ts';
import { formatJsonFile, instant, mapOf, parseJsonFile } from '../json-file.ts';

/** The file of the state that has the last drill. */
export const drillFile = 'drill.json';

const file = z.object({
  at: instant,
  failed: z.number().int().min(0),
  people: mapOf(instant),
});

const written = file.extend({ findings: z.array(z.unknown()).readonly() });

/** Undefined where none is remembered, or the file cannot be parsed. */
export function parseDrill(text: string | undefined): DrillMemory | undefined {
  return parseJsonFile(file, text);
}

/** @param findings what the drill found, for people who look at the state */
export function formatDrill(memory: DrillMemory, findings: readonly object[]): string {
  return formatJsonFile(written, { ...memory, findings });
}
