import { parseRssFeed } from 'feedsmith';

import type { UpstreamAnswer } from '../../model/upstreams/upstream-answer.ts';
import { addressOf, instantOf, lineOf, linesOf } from './json-values.ts';

/**
 * The feed of Azure and of Microsoft 365: an item for each large event that goes on, none when all is well. It does not
 * say how bad an event is, and only its text says what it is about. Feeds of other status pages are histories, which do
 * not say what goes on now.
 */
export function parseAzure(text: string): UpstreamAnswer | undefined {
  if (!/<rss[\s>]/.test(text.slice(0, 2_000)) || !text.includes('</channel>')) return undefined;
  const feed = rssOf(text);
  const written = text.match(/<item[\s>]/g)?.length ?? 0;
  // A parser may drop a torn item, and an empty feed would mean that all is well.
  if (!feed || (feed.items ?? []).length !== written) return undefined;
  const titles = linesOf([feed.title, feed.link, feed.description]).join(' ');
  if (!/azure|status\.cloud\.microsoft|microsoft 365/i.test(titles)) return undefined;
  return {
    overall: { status: 'operational', words: '' },
    incidents: (feed.items ?? [])
      .filter(
        ({ title }) =>
          !/\b(?:mitigated|resolved|post incident review|PIR|RCA)\b/i.test(title ?? ''),
      )
      .map((item) => {
        const url = addressOf(item.link);
        const startedAt = instantOf(item.pubDate);
        const named = (item.categories ?? []).map(({ name }) => name);
        return {
          title: lineOf(item.title) || lineOf(item.description),
          status: 'degraded_performance' as const,
          about: [linesOf([item.title, ...named, item.description]).join(' ')],
          ...(url !== undefined && { url }),
          ...(startedAt !== undefined && { startedAt }),
        };
      }),
  };
}

interface RssFeed {
  readonly title?: string;
  readonly link?: string;
  readonly description?: string;
  readonly items?: readonly {
    readonly title?: string;
    readonly link?: string;
    readonly description?: string;
    readonly pubDate?: string;
    readonly categories?: readonly { readonly name?: string }[];
  }[];
}

function rssOf(text: string): RssFeed | undefined {
  try {
    return parseRssFeed(text);
  } catch (error) {
    // A torn document is not a feed; the parser has no error of its own for it.
    if (error instanceof Error) return undefined;
    throw error;
  }
}
