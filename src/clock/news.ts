import { msPerMinute } from '../model/instant.ts';

/** What tells one build of the page from another; `commit` of the content is missing where it is not in git. */
export interface Build {
  readonly generated_at: string;
  readonly commit?: string | null | undefined;
}

/** Whether `latest` may hold what people wrote since `shown`: a rebuild of the same commit is no news. */
export function isNews(latest: Build, shown: Build): boolean {
  return (
    latest.generated_at > shown.generated_at && (!shown.commit || latest.commit !== shown.commit)
  );
}

/** How long to wait after another failure: twice as long as before, up to 32 minutes. */
export function backOff(delayMs: number): number {
  return Math.min(delayMs * 2, 32 * msPerMinute);
}
