import type { Instant } from '../time/instant.ts';
import type { IssueTool } from './issue-source.ts';

/** The tools whose alerts we read, by the names that `--from` knows. */
export const alertSources = [
  'alertmanager',
  'grafana',
  'sentry',
  'pagerduty',
  'opsgenie',
  'healthchecks',
  'uptime-kuma',
  'gatus',
  'uptimerobot',
  'nagios',
  'icinga',
  'github',
  'generic',
] as const;
export type AlertSource = (typeof alertSources)[number];

/** An alert of a tool about one thing that it watches. All texts come from outside and are never published. */
export interface Alert {
  readonly source: AlertSource | IssueTool;
  /** Equal in everything that the tool says about this alert. */
  readonly key: string;
  readonly isFiring: boolean;
  /** An event without an end: the tool will never say that it is over. */
  readonly isMoment?: true;
  readonly title: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The instant of the event; when the tool does not tell it, the instant at which we read it. */
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
  readonly link?: string;
}
