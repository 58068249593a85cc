import type { IncidentStatus, WrittenStatus } from '../status.ts';

/** An author's relation to the repository, in GitHub's words; any other value is taken for `NONE`. */
export const authorAssociations = [
  'NONE',
  'MANNEQUIN',
  'FIRST_TIMER',
  'FIRST_TIME_CONTRIBUTOR',
  'CONTRIBUTOR',
  'COLLABORATOR',
  'MEMBER',
  'OWNER',
] as const;
export type AuthorAssociation = (typeof authorAssociations)[number];

/** How GitHub issues become reports, as `page.yml` says it. */
export interface GitHubSettings {
  /** Whether issues are read at all. */
  readonly sync: boolean;
  readonly labels: {
    /** The labels that make an issue an incident; one is enough. */
    readonly incident: readonly string[];
    readonly maintenance: readonly string[];
    /** The prefix of labels that name a component; a bare id or name is understood as well. */
    readonly component: string;
    readonly impact: string;
    readonly status: string;
    /** The status of a component or of the incident that an issue with a label has, by the label. */
    readonly statuses: Readonly<Record<string, WrittenStatus | IncidentStatus>>;
  };
  /** GitHub's words for authors whose texts are published. */
  readonly trustedAssociations: readonly AuthorAssociation[];
  /** Logins that are trusted by name: people, and bots with their `[bot]`. */
  readonly trustedLogins: readonly string[];
  /** Whether a trusted person's label publishes the title of an issue that somebody else opened. */
  readonly acceptOutsideReports: boolean;
  /** A comment that begins with it is not published. */
  readonly internalMark: string;
  /** Whether an issue gets a comment with the link to its page. */
  readonly linkComment: boolean;
  /** Whether an issue gets a comment about what cannot be used. */
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
