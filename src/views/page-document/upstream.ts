import { componentStatuses } from '../../model/status.ts';
import {
  readingAt,
  readingHoldsUntil,
  type UpstreamState,
} from '../../model/upstreams/upstream.ts';
import type { Instant } from '../../model/time/instant.ts';
import { cleanLine } from '../text/clean-text.ts';
import { isoOrNull } from './nullable.ts';
import { instant, list, object, oneOf, orNull, text, uri } from './schema-parts.ts';

export function toUpstreamDocument(state: UpstreamState, now: Instant) {
  const { upstream, reading: last } = state;
  const reading = readingAt(state, now);
  return {
    name: cleanLine(upstream.name),
    url: upstream.page,
    status: reading?.status ?? 'unknown',
    said_at: isoOrNull(last?.saidAt),
    holds_until: isoOrNull(last && readingHoldsUntil(last)),
    components: upstream.components?.map((each) => cleanLine(each)) ?? null,
    matters_to: upstream.mattersTo,
    notices: (reading?.notices ?? []).map(({ title, status, url, startedAt }) => ({
      title: cleanLine(title),
      status,
      url: url ?? null,
      started_at: isoOrNull(startedAt),
    })),
  };
}

const status = (description: string) => oneOf(componentStatuses, description);

export const upstreamSchema = object(
  {
    name: text('What it is called.'),
    url: uri('Its own status page.'),
    status: status('The worst of what they say; unknown when nobody could read it for too long.'),
    said_at: orNull(instant('When they said so.')),
    holds_until: orNull(instant('Until then that speaks; afterwards it is unknown.')),
    components: orNull(
      list({ type: 'string' }, 'The components of theirs that matter; null for all.'),
    ),
    matters_to: list({ type: 'string' }, 'The ids of the components that need it.'),
    notices: list(
      object(
        {
          title: text('In their words, one line of plain text.'),
          status: status('How bad that is.'),
          url: orNull(uri('Where they say more.')),
          started_at: orNull(instant('When it began, as far as they say.')),
        },
        'Something that is not well there.',
      ),
      'Worst first.',
    ),
  },
  'Something that others run. It moves neither the indicator nor any uptime.',
);
