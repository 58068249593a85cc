import type { HomeVerdict } from './home-deploy.ts';

/** The result of publishing. Texts say what to do when something is missing. */
export interface PublishReport {
  readonly generatedAt: string;
  readonly homes: readonly HomeVerdict[];
  /** The commit of what was not committed yet. */
  readonly commit: string | undefined;
  /** What else is missing: changes of others, a commit, a push, notifications. */
  readonly missing: readonly string[];
}

/** Undefined when nothing is missing. */
export function missingLines({ homes, missing }: PublishReport): string[] {
  return [...homes.filter(({ isServed }) => !isServed).map(({ text }) => text), ...missing];
}

/** The report for machines. */
export function toPublishDocument(report: PublishReport) {
  const missing = missingLines(report);
  return {
    generated_at: report.generatedAt,
    homes: report.homes.map(({ url, isServed, text }) => ({ url, served: isServed, text })),
    commit: report.commit ?? null,
    missing,
    exit_code: missing.length === 0 ? 0 : 1,
  };
}
