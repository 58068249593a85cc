import { z } from 'zod';

import type { AlertMemories, AlertMemory } from '../../model/alerts/alert-memory.ts';
import { compareText } from '../../model/order.ts';
import { jsonOf } from './payload.ts';

/** The file of the state that has what is remembered of alerts. */
export const alertMemoryFile = 'alerts.json';

const instant = z.iso.datetime().transform((text) => Date.parse(text));
const event = z.union([
  z.strictObject({ kind: z.enum(['firing', 'moment']), at: instant, route: z.string() }),
  z.strictObject({ kind: z.literal('over'), at: instant, route: z.string().optional() }),
]);
const file = z.strictObject({
  done: z.record(z.string(), instant),
  firing: z.array(z.strictObject({ key: z.string(), component: z.string(), since: instant })),
  alerts: z.record(
    z.string(),
    z.strictObject({
      events: z.array(event),
      doneUntil: instant.optional(),
      title: z.string().optional(),
      link: z.string().optional(),
      labels: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** What is torn or of another version is as good as nothing. */
export function parseAlertMemories(text: string | undefined): AlertMemories {
  const parsed = file.safeParse(jsonOf(text ?? 'null'));
  if (!parsed.success) return { alerts: new Map(), done: new Map(), firing: [] };
  const { done, alerts, firing } = parsed.data;
  return {
    done: new Map(Object.entries(done)),
    firing,
    // Zod gives a key that is missing as undefined, which the types of the model do not have.
    alerts: new Map(Object.entries(alerts) as [string, AlertMemory][]),
  };
}

export function formatAlertMemories({ done, alerts, firing }: AlertMemories): string {
  const sorted = <T>(map: ReadonlyMap<string, T>) =>
    Object.fromEntries([...map].toSorted(([a], [b]) => compareText(a, b)));
  const iso = (ms: number) => new Date(ms).toISOString();
  const events = ({ events: all, doneUntil, ...rest }: AlertMemory) => ({
    events: all.map((each) => ({ ...each, at: iso(each.at) })),
    ...(doneUntil !== undefined && { doneUntil: iso(doneUntil) }),
    ...rest,
  });
  const document = {
    done: sorted(new Map([...done].map(([key, until]) => [key, iso(until)]))),
    firing: firing.map((each) => ({ ...each, since: iso(each.since) })),
    alerts: sorted(new Map([...alerts].map(([id, memory]) => [id, events(memory)]))),
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}
