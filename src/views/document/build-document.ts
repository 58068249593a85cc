import type { StatusPage } from '../../model/status-page.ts';
import type { ComponentStatus, Indicator } from '../../model/status.ts';
import { headlineStatus } from '../headline.ts';
import { formatIso } from '../time/time-format.ts';

/** What an open page fetches once a minute, in a few hundred bytes, to learn whether it is still up to date. */
export interface BuildDocument {
  /** ISO 8601, as all instants here. */
  readonly generated_at: string;
  /** The commit of the content; null when it is not in git. */
  readonly commit: string | null;
  /** Changes when somebody wrote something, and with the day. */
  readonly version: string;
  readonly indicator: Indicator;
  readonly next_transition_at: string | null;
  /** Seconds after `generated_at`, after which builds may have stopped. */
  readonly stale_after: number;
  /** The status in the headline, now and later if nothing but time changes it. */
  readonly statuses: readonly { readonly from: string; readonly status: ComponentStatus }[];
}

/** @param version the result of `contentVersion` */
export function toBuildDocument({
  status,
  commit,
  version,
}: {
  readonly status: StatusPage;
  readonly commit: string | undefined;
  readonly version: string;
}): BuildDocument {
  const { now, nextTransitionAt, forecasts } = status;
  const statuses = forecasts.map(({ startAt, headline }) => ({
    from: formatIso(startAt),
    status: headlineStatus(headline),
  }));
  return {
    generated_at: formatIso(now),
    commit: commit ?? null,
    version,
    indicator: status.headline.indicator,
    next_transition_at: nextTransitionAt === undefined ? null : formatIso(nextTransitionAt),
    stale_after: (status.staleAt - now) / 1_000,
    statuses: statuses.filter((each, index) => each.status !== statuses[index - 1]?.status),
  };
}
