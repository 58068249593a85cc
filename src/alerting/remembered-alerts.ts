import type { AlertEvent, AlertMemories, AlertMemory } from '../model/alerts/alert-memory.ts';
import type { Alert } from '../model/alerts/alert.ts';
import { routeKey, routeOf, type Route } from '../model/alerts/route.ts';
import { digestOf } from '../model/digest.ts';
import { msPerDay, type Instant } from '../model/time/instant.ts';

/** A limit that is far above what one report needs. */
const mostEvents = 200;
const mostAlerts = 20_000;
/** How long after its end an alert is remembered: less when it belongs to no report, more when it does. */
const endMs = 7 * msPerDay;
const doneMs = 90 * msPerDay;

/**
 * The key under which an alert is remembered. It is a digest, because the alert's own key may be a text, which only
 * maintainers may see.
 */
export function alertId({ source, key }: Pick<Alert, 'source' | 'key'>): string {
  return digestOf(`${source}\n${key}`).slice(0, 16);
}

/**
 * The memory after these alerts have arrived. Events form a set, so it does not matter in which order, how late or how
 * often they arrive.
 */
export function remember(
  memories: AlertMemories,
  alerts: readonly Alert[],
  routes: readonly Route[],
  now: Instant,
): AlertMemories {
  const next = new Map(memories.alerts);
  for (const alert of alerts) {
    const id = alertId(alert);
    const memory = next.get(id) ?? { events: [] };
    const route = routeOf(alert, routes);
    const event = toEvent(alert, route && routeKey(route), now);
    if (!event || event.at <= (memory.doneUntil ?? -Infinity)) continue;
    next.set(id, withTexts(withEvent(memory, event), alert, event));
  }
  return { ...memories, alerts: next };
}

function toEvent(alert: Alert, route: string | undefined, now: Instant): AlertEvent | undefined {
  const written = alert.isFiring ? alert.startedAt : (alert.endedAt ?? now);
  // A sender whose clock is ahead must not date reports ahead.
  const at = Math.min(written, now);
  if (!alert.isFiring) return { kind: 'over', at, ...(route !== undefined && { route }) };
  if (route === undefined) return undefined;
  return { kind: alert.isMoment ? 'moment' : 'firing', at, route };
}

function withEvent(memory: AlertMemory, event: AlertEvent): AlertMemory {
  const isKnown = memory.events.some(
    ({ at, kind, route }) => at === event.at && kind === event.kind && route === event.route,
  );
  if (isKnown) return memory;
  const events = [...memory.events, event].toSorted(
    (a, b) =>
      a.at - b.at ||
      // An alert that begins and ends at the same instant begins first.
      Number(a.kind === 'over') - Number(b.kind === 'over') ||
      (`${a.kind} ${a.route}` < `${b.kind} ${b.route}` ? -1 : 1),
  );
  return { ...memory, events: events.slice(-mostEvents) };
}

/** A firing alert keeps the texts of its newest event; an alert that is over keeps none. */
function withTexts(memory: AlertMemory, alert: Alert, event: AlertEvent): AlertMemory {
  const last = memory.events.at(-1);
  const { title: _, link: __, labels: ___, ...bare } = memory;
  if (last?.kind === 'over') return bare;
  if (last !== event && memory.title !== undefined) return memory;
  const { title, link, labels } = alert;
  return { ...bare, title, ...(link !== undefined && { link }), labels };
}

/**
 * Forgets what has been reported and is over, and what will not be needed any more.
 * @param doneUntil by the key of the route
 */
export function pruneAlerts(
  memories: AlertMemories,
  doneUntil: ReadonlyMap<string, Instant>,
  routes: ReadonlySet<string>,
  now: Instant,
): AlertMemories {
  const done = new Map([...memories.done].filter(([key]) => routes.has(key)));
  for (const [key, until] of doneUntil) done.set(key, Math.max(until, done.get(key) ?? 0));
  const alerts = [...memories.alerts].flatMap(([id, memory]): [string, AlertMemory][] => {
    const isTold = ({ route, at }: AlertEvent) =>
      route !== undefined && at <= (done.get(route) ?? -Infinity);
    const isStale = ({ route, kind, at }: AlertEvent) =>
      kind === 'over' ? at < now - endMs : !routes.has(route);
    const told = memory.events.filter(isTold);
    const events = memory.events.filter((event) => !isTold(event) && !isStale(event));
    const until = Math.max(memory.doneUntil ?? 0, ...told.map(({ at }) => at));
    if (events.length === 0 && until < now - doneMs) return [];
    const texts = events.length > 0 ? memory : {};
    return [[id, { ...texts, events, ...(until > 0 && { doneUntil: until }) }]];
  });
  return { ...memories, done, alerts: new Map(alerts.slice(-mostAlerts)) };
}
