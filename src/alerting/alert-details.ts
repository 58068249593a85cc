import type { AlertMemory } from '../model/alerts/alert-memory.ts';

/** What the alerts of a route that fire say, for maintainers: a stranger's texts, never published. */
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
