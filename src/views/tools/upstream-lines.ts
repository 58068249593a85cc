import {
  readingAt,
  type Upstream,
  type UpstreamNotice,
  type UpstreamReading,
} from '../../model/upstreams/upstream.ts';
import type { ComponentStatus } from '../../model/status.ts';
import type { Instant } from '../../model/time/instant.ts';

/** The result of asking an upstream. */
export interface UpstreamLine {
  readonly name: string;
  readonly status: ComponentStatus;
  readonly notices: readonly UpstreamNotice[];
  /** Why it did not answer. */
  readonly note?: string;
  readonly text: string;
}

export function toUpstreamLines(
  asked: readonly {
    readonly upstream: Upstream;
    readonly record: { readonly reading?: UpstreamReading };
    readonly note?: string;
  }[],
  now: Instant,
): UpstreamLine[] {
  return asked.map(({ upstream, record, note }) => {
    const { status = 'unknown', notices = [] } =
      readingAt({ upstream, ...record }, now) ?? ({} as Partial<UpstreamReading>);
    const said = notices.map(({ title }) => title).join('; ');
    return {
      name: upstream.name,
      status,
      notices,
      ...(note !== undefined && { note }),
      text: [
        `${upstream.name}: ${status.replaceAll('_', ' ')}`,
        ...(said === '' ? [] : [said]),
        ...(note === undefined ? [] : [`(${note})`]),
      ].join(' – '),
    };
  });
}
