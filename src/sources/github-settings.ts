import type { z } from 'zod';
import { defaultGitHubSettings as base, type GitHubSettings } from '../model/github-settings.ts';
import type { GitHubSchema } from './schemas.ts';

/** The settings that `page.yml` states, the rest as they are by default. */
export function toGitHubSettings(written: z.output<typeof GitHubSchema>): GitHubSettings {
  const { labels = {} } = written;
  return {
    labels: {
      incident: labels.incident ?? base.labels.incident,
      maintenance: labels.maintenance ?? base.labels.maintenance,
      component: labels.component ?? base.labels.component,
      impact: labels.impact ?? base.labels.impact,
      status: labels.status ?? base.labels.status,
    },
    trustedAssociations: written.trusted_associations ?? base.trustedAssociations,
    trustedLogins: written.trusted_logins ?? base.trustedLogins,
    acceptOutsideReports: written.accept_outside_reports ?? base.acceptOutsideReports,
    internalMark: written.internal_mark ?? base.internalMark,
    linkComment: written.link_comment ?? base.linkComment,
    problemComment: written.problem_comment ?? base.problemComment,
    pinWorst: written.pin_worst ?? base.pinWorst,
  };
}
