import type { IncidentStatus, WrittenStatus } from '../status.ts';

/** How GitHub issues become reports, as `page.yml` says it. */
export interface GitHubSettings {
  /** Whether issues are read at all. */
  readonly sync: boolean;
  readonly labels: {
    /** The labels of which each makes an issue an incident. */
    readonly incident: readonly string[];
    readonly maintenance: readonly string[];
    /** What a label begins with that names a component; its bare id or name is understood as well. */
    readonly component: string;
    readonly impact: string;
    readonly status: string;
    /** Labels as they are: how a component is, or where the story is, when an issue wears one. */
    readonly statuses: Readonly<Record<string, WrittenStatus | IncidentStatus>>;
  };
  /** GitHub's words for authors whose texts are published. */
  readonly trustedAssociations: readonly string[];
  /** Logins that are trusted by name: people, and bots with their `[bot]`. */
  readonly trustedLogins: readonly string[];
  /** Whether a trusted person's label publishes the title of an issue that somebody else opened. */
  readonly acceptOutsideReports: boolean;
  /** A comment that begins with it stays out. */
  readonly internalMark: string;
  /** Whether an issue gets a comment with the link to its page. */
  readonly linkComment: boolean;
  /** Whether an issue gets a comment on what in it cannot be used. */
  readonly problemComment: boolean;
  /** Whether the open incident of the worst impact is pinned. */
  readonly pinWorstIncident: boolean;
}

export const defaultGitHubSettings: GitHubSettings = {
  sync: true,
  labels: {
    incident: ['incident'],
    maintenance: ['maintenance'],
    component: 'component:',
    impact: 'impact:',
    status: 'status:',
    statuses: {},
  },
  trustedAssociations: ['COLLABORATOR', 'MEMBER', 'OWNER'],
  trustedLogins: [],
  acceptOutsideReports: false,
  internalMark: '/internal',
  linkComment: true,
  problemComment: true,
  pinWorstIncident: true,
};
