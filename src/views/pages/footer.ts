import type { Link } from '../../model/page/page.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { toAlternates, type Alternate } from '../document/alternates.ts';
import { toSentence, type SentenceView } from '../text/sentence.ts';
import { historyPath, type Site } from '../site.ts';
import { segmentAttributes, type SegmentAttributes } from '../time/segments.ts';

export interface FooterView {
  readonly links: readonly Link[];
  readonly generated: SentenceView;
  /** The warning that the page may be out of date. */
  readonly outOfDate: SentenceView;
  /** When to warn. */
  readonly stale: SegmentAttributes;
  /** This page in the other languages that it comes in. */
  readonly alternates: readonly Alternate[];
}

/** @param path Where the page stands, without base: `incidents/x/`. */
export function toFooter(
  { site, status }: { site: Site; status: StatusPage },
  path: string,
): FooterView {
  const { page, messages, time } = site;
  const generatedAt = time.dateTime(status.now);
  return {
    links: [
      { name: messages.subscribe, url: site.path('subscribe/') },
      { name: messages.history, url: site.path(historyPath()) },
      { name: messages.about, url: site.path('about/') },
      { name: messages.sourceText, url: site.path('status.txt') },
      ...(page.homepage === undefined
        ? []
        : [{ name: new URL(page.homepage).host, url: page.homepage }]),
      ...page.links,
    ],
    generated: toSentence(messages.generated, generatedAt, { counts: true }),
    outOfDate: toSentence(messages.outOfDate, generatedAt, { counts: true }),
    stale: segmentAttributes(status.staleAt, undefined, false),
    alternates: toAlternates(site, path),
  };
}
