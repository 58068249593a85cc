import type { AlertMemories } from '../model/alerts/alert-memory.ts';
import type { Alert } from '../model/alerts/alert.ts';
import { routeKey, routeOf, type Route } from '../model/alerts/route.ts';
import type { RoutePlan } from './alert-plan.ts';
import { alertId } from './remembered-alerts.ts';

/** What a run did, for one report, or for one alert that no route takes. */
export interface AlertOutcome {
  /** The key of the report; of an alert without one, what its tool calls it. */
  readonly key: string;
  /** The id of the report; null until there is one. */
  readonly id: string | null;
  readonly did:
    'opened' | 'updated' | 'resolved' | 'suspected' | 'waiting' | 'unrouted' | 'unchanged';
}

/** The outcome of these alerts, and of everything else that was due. */
export function outcomesOf(
  alerts: readonly Alert[],
  routes: readonly Route[],
  plans: readonly RoutePlan[],
  before: AlertMemories,
  after: AlertMemories,
): AlertOutcome[] {
  const touched = new Map<string, boolean>();
  const unrouted = new Map<string, AlertOutcome>();
  for (const alert of alerts) {
    const id = alertId(alert);
    const memory = after.alerts.get(id);
    const isNew = JSON.stringify(memory?.events) !== JSON.stringify(before.alerts.get(id)?.events);
    const route = routeOf(alert, routes);
    const known = (memory?.events ?? []).flatMap((event) => event.route ?? []);
    const keys = new Set([...known, ...(route ? [routeKey(route)] : [])]);
    for (const key of keys) touched.set(key, isNew || (touched.get(key) ?? false));
    if (keys.size > 0) continue;
    const key = `${alert.source} ${alert.key}`;
    unrouted.set(key, { key, id: null, did: 'unrouted' });
  }
  const suspected = new Set(before.firing.map(({ key }) => key));
  return [
    ...plans.flatMap((plan): AlertOutcome[] => {
      const { key, edits, suspicion, isWaiting, id = null } = plan;
      if (edits.length > 0) return edits.map((edit) => ({ key, id: edit.id, did: edit.did }));
      const isNew = touched.get(key);
      if (suspicion && (isNew || !suspected.has(key))) return [{ key, id, did: 'suspected' }];
      if (isWaiting && isNew) return [{ key, id, did: 'waiting' }];
      return isNew === undefined ? [] : [{ key, id, did: 'unchanged' }];
    }),
    ...unrouted.values(),
  ];
}
