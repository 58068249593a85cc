/** The tools that open issues by themselves, and whose titles we read. */
export const issueTools = ['sentry', 'healthchecks', 'gatus', 'upptime'] as const;
export type IssueTool = (typeof issueTools)[number];

/** The account whose issues are alerts. */
export interface IssueSource {
  /** The login that opens them; of an app with its `[bot]`. */
  readonly login: string;
  readonly tool: IssueTool;
}
