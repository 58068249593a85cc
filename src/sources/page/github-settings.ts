import type { z } from 'zod';
import {
  defaultGitHubSettings as base,
  type GitHubSettings,
} from '../../model/page/github-settings.ts';
import type { EveryKey } from '../yaml/text-schemas.ts';
import type { GitHubSchema } from './github-settings-schema.ts';

/** The settings in `page.yml`, with defaults for the others. */
export function toGitHubSettings(written: z.output<typeof GitHubSchema>): GitHubSettings {
  const { labels = {} } = written;
  return {
    sync: written.sync ?? base.sync,
    labels: {
      incident: toList(labels.incident) ?? base.labels.incident,
      maintenance: toList(labels.maintenance) ?? base.labels.maintenance,
      component: labels.component ?? base.labels.component,
      impact: labels.impact ?? base.labels.impact,
      status: labels.status ?? base.labels.status,
      statuses: labels.statuses ?? base.labels.statuses,
    },
    trustedAssociations: written.trusted_associations ?? base.trustedAssociations,
    trustedLogins: written.trusted_logins ?? base.trustedLogins,
    acceptOutsideReports: written.accept_outside_reports ?? base.acceptOutsideReports,
    internalMark: written.internal_mark ?? base.internalMark,
    linkComment: written.link_comment ?? base.linkComment,
    problemComment: written.problem_comment ?? base.problemComment,
    pinWorstIncident: written.pin_worst ?? base.pinWorstIncident,
  };
}

/** The settings that differ from the defaults, as `toGitHubSettings` parses them. */
export function formatGitHubSettings(settings: GitHubSettings): z.input<typeof GitHubSchema> {
  const { labels, ...rest } = differing(toKeys(settings), toKeys(base));
  const { incident, maintenance, ...others } = differing(settings.labels, base.labels);
  return {
    ...(labels && {
      labels: {
        ...(incident && { incident: toText(incident) }),
        ...(maintenance && { maintenance: toText(maintenance) }),
        ...others,
      },
    }),
    ...rest,
  };
}

function toList(written: string | string[] | undefined): readonly string[] | undefined {
  return typeof written === 'string' ? [written] : written;
}

/** A list of one as a single value, as people write it. */
function toText(labels: readonly string[]): string | string[] {
  const [only, ...others] = labels;
  return only !== undefined && others.length === 0 ? only : [...labels];
}

function toKeys(settings: GitHubSettings) {
  return {
    sync: settings.sync,
    labels: settings.labels,
    trusted_associations: [...settings.trustedAssociations],
    trusted_logins: [...settings.trustedLogins],
    accept_outside_reports: settings.acceptOutsideReports,
    internal_mark: settings.internalMark,
    link_comment: settings.linkComment,
    problem_comment: settings.problemComment,
    pin_worst: settings.pinWorstIncident,
  } satisfies EveryKey<typeof GitHubSchema>;
}

function differing<T extends object>(keys: T, usual: T): Partial<T> {
  const isUsual = ([key, value]: [string, unknown]) =>
    JSON.stringify(value) === JSON.stringify(usual[key as keyof T]);
  return Object.fromEntries(Object.entries(keys).filter((entry) => !isUsual(entry))) as Partial<T>;
}
