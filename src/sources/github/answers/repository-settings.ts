import { z } from 'zod';

/** Parsers of GitHub's answers about the settings of a repository. All throw a ZodError for another shape. */

const PagesSchema = z.object({
  build_type: z.string().nullish(),
  html_url: z.string(),
  https_enforced: z.boolean().nullish(),
  https_certificate: z.object({ state: z.string() }).nullish(),
});

export function parsePages(answer: unknown) {
  const pages = PagesSchema.parse(answer);
  return {
    buildType: pages.build_type ?? 'legacy',
    url: pages.html_url,
    isEncrypted: pages.https_enforced ?? true,
    certificate: pages.https_certificate?.state,
  };
}

/** The latest of a list of runs, undefined for an empty list. */
export function parseLastRun(answer: unknown) {
  const run = z.object({ created_at: z.string(), conclusion: z.string().nullish() });
  const [last] = z.object({ workflow_runs: z.array(run) }).parse(answer).workflow_runs;
  return last && { at: Date.parse(last.created_at), conclusion: last.conclusion ?? undefined };
}

export function parseRules(answer: unknown): string[] {
  return z
    .array(z.object({ type: z.string() }))
    .parse(answer)
    .map(({ type }) => type);
}

export function parseProtection(answer: unknown): boolean {
  return z.object({ protected: z.boolean() }).parse(answer).protected;
}

export function parseActionsSettings(answer: unknown) {
  const settings = z
    .object({
      enabled: z.boolean(),
      allowed_actions: z.string().nullish(),
      sha_pinning_required: z.boolean().nullish(),
    })
    .parse(answer);
  return {
    isEnabled: settings.enabled,
    allowed: settings.allowed_actions ?? 'all',
    mustBePinned: settings.sha_pinning_required ?? false,
  };
}

export function parseSelectedActions(answer: unknown) {
  const settings = z
    .object({
      github_owned_allowed: z.boolean().nullish(),
      verified_allowed: z.boolean().nullish(),
      patterns_allowed: z.array(z.string()).nullish(),
    })
    .parse(answer);
  return {
    isGitHubAllowed: settings.github_owned_allowed ?? false,
    isVerifiedAllowed: settings.verified_allowed ?? false,
    patterns: settings.patterns_allowed ?? [],
  };
}

/** `read` or `write` */
export function parseWorkflowPermissions(answer: unknown): string {
  return z.object({ default_workflow_permissions: z.string() }).parse(answer)
    .default_workflow_permissions;
}

export function parseTotal(answer: unknown): number {
  return z.object({ total_count: z.number() }).parse(answer).total_count;
}

/** The names of secrets. */
export function parseNames(answer: unknown): string[] {
  const { secrets } = z.object({ secrets: z.array(z.object({ name: z.string() })) }).parse(answer);
  return secrets.map(({ name }) => name);
}
