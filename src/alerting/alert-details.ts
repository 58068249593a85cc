import type { AlertMemory } from '../model/alerts/alert-memory.ts';

/** The texts of a route's firing alerts, for maintainers. A stranger wrote them, so they are never published. */
export function detailsOf(alerts: ReadonlyMap<string, AlertMemory>, key: string): string[] {
  return [...alerts.values()].flatMap(({ events, title, labels = {}, link }) => {
    const last = events.at(-1);
    if (title === undefined || last?.route !== key || last.kind === 'over') return [];
    const shown = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
    return [title, shown.join(', '), link].filter(
      (each) => each !== undefined && each !== '',
    ) as string[];
  });
}
