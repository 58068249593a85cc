import { z } from 'zod';

import type { AlertMemories } from '../../model/alerts/alert-memory.ts';
import { formatJsonFile, instant, mapOf, parseJsonFile } from '../json-file.ts';

/** The file of the state with the memory of alerts. */
export const alertMemoryFile = 'alerts.json';

const event = z.union([
  z.strictObject({ kind: z.enum(['firing', 'moment']), at: instant, route: z.string() }),
  z.strictObject({ kind: z.literal('over'), at: instant, route: z.string().exactOptional() }),
]);
const file = z.strictObject({
  done: mapOf(instant),
  firing: z
    .array(z.strictObject({ key: z.string(), component: z.string(), since: instant }))
    .readonly(),
  alerts: mapOf(
    z.strictObject({
      events: z.array(event).readonly(),
      doneUntil: instant.exactOptional(),
      title: z.string().exactOptional(),
      link: z.string().exactOptional(),
      labels: z.record(z.string(), z.string()).exactOptional(),
    }),
  ),
});

/** A file that cannot be parsed counts as missing. */
export function parseAlertMemories(text: string | undefined): AlertMemories {
  return parseKnownAlerts(text) ?? { alerts: new Map(), done: new Map(), firing: [] };
}

/** The same, undefined when it cannot be parsed. */
export function parseKnownAlerts(text: string | undefined): AlertMemories | undefined {
  return parseJsonFile(file, text);
}

export function formatAlertMemories(memories: AlertMemories): string {
  return formatJsonFile(file, memories);
}
