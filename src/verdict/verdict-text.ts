import type { Instant } from '../model/time/instant.ts';
import type { Verdict } from './verdict.ts';

/** The verdict in two or three words. */
export const verdictNames = {
  none: 'Nothing known',
  trouble: 'Known trouble',
  planned: 'Planned work',
  unknown: 'No verdict',
} as const;

/** The verdict in lines for a person. */
export function toVerdictText(verdict: Verdict): string {
  const reports = [...verdict.incidents, ...verdict.maintenances];
  return [
    `${verdictNames[verdict.kind]}.`,
    ...verdict.reasons,
    ...reports.flatMap(({ url, nextUpdateAt }) => [
      ...(url === undefined ? [] : [url]),
      ...(nextUpdateAt === undefined ? [] : [`Next update: ${formatMinute(nextUpdateAt)}.`]),
    ]),
  ].join('\n');
}

/** `2026-03-14 10:30 UTC` */
export function formatMinute(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
