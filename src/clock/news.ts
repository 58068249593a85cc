import { msPerMinute } from '../model/instant.ts';

/** What tells one build of the page from another. */
export interface Build {
  readonly generated_at: string;
  /** Of the content; missing where it is not in git. */
  readonly commit?: string | null | undefined;
}

/** Whether `latest` holds what people wrote since `shown`: a rebuild of the same commit is no news. */
export function isNews(latest: Build, shown: Build): boolean {
  return (
    latest.generated_at > shown.generated_at && !(shown.commit && latest.commit === shown.commit)
  );
}

/** Every minute; after each failure twice as long, up to half an hour. */
export function nextDelay(delayMs: number, failed: boolean): number {
  return failed ? Math.min(delayMs * 2, 30 * msPerMinute) : msPerMinute;
}
