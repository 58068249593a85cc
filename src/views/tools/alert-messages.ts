/** The result for one report, or for one alert that no route takes. */
interface Outcome {
  readonly key: string;
  readonly id: string | null;
  readonly did: keyof typeof words;
}

const words = {
  opened: 'opened',
  updated: 'updated',
  resolved: 'resolved',
  suspected: 'suspected: the page shows the component as unknown; nobody has confirmed it yet',
  waiting: 'waiting: it has not fired long or often enough to count',
  unrouted: 'no route in alerts.yml matches it; nothing was done',
  unchanged: 'nothing to do',
} as const;

/** What a run of alerts did, a line each. */
export function formatAlertRun(
  reports: readonly Outcome[],
  files: readonly string[],
  { due, 'dry-run': isDry }: { readonly due: boolean; readonly 'dry-run': boolean },
): string[] {
  if (reports.length === 0) return [due ? 'Nothing is due.' : 'There is no alert in it.'];
  return [
    ...reports.map(({ key, id, did }) => `${id ?? key}: ${words[did]}`),
    ...(isDry ? files.map((file) => `Would write ${file}`) : []),
  ];
}
