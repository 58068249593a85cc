import type { StatusPage } from '../../model/status-page.ts';
import type { ComponentStatus, Indicator } from '../../model/status.ts';
import { headlineStatus } from '../headline.ts';
import { formatIso } from '../time/time-format.ts';

/** What an open page asks for once a minute: a few hundred bytes that tell whether it is still true. */
export interface BuildDocument {
  /** ISO 8601, as all instants here. */
  readonly generated_at: string;
  /** The commit of the content; null when it is not in git. */
  readonly commit: string | null;
  /** Changes when somebody wrote something, and with the day. */
  readonly version: string;
  readonly indicator: Indicator;
  readonly next_transition_at: string | null;
  /** Seconds from `generated_at` on, after which silence may mean that nobody builds the page any more. */
  readonly stale_after: number;
  /** The worst that the headline says, from when on, as far as the clock alone tells: the first is that of now. */
  readonly statuses: readonly { readonly from: string; readonly status: ComponentStatus }[];
}

/** @param version What `contentVersion` says. */
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
