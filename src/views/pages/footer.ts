import type { Link } from '../../model/page/page.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { toAlternates, type Alternate } from '../document/alternates.ts';
import { toSentence, type SentenceView } from '../text/sentence.ts';
import { historyPath, type Site } from '../site.ts';
import { stretchAttributes, type StretchAttributes } from '../time/segments.ts';

export interface FooterView {
  readonly links: readonly Link[];
  readonly generated: SentenceView;
  /** The warning that the page may be out of date. */
  readonly outOfDate: SentenceView;
  /** When to warn. */
  readonly stale: StretchAttributes;
  /** This page in the other languages that it comes in. */
  readonly alternates: readonly Alternate[];
}

/** @param path Where the page stands, without base: `incidents/x/`. */
export function toFooter(
  { site, status }: { site: Site; status: StatusPage },
  path: string,
): FooterView {
  const { page, words, time } = site;
  const generatedAt = time.dateTime(status.now);
  return {
    links: [
      { name: words.subscribe, url: site.path('subscribe/') },
      { name: words.history, url: site.path(historyPath()) },
      { name: words.about, url: site.path('about/') },
      { name: words.sourceText, url: site.path('status.txt') },
      ...(page.homepage === undefined
        ? []
        : [{ name: new URL(page.homepage).host, url: page.homepage }]),
      ...page.links,
    ],
    generated: toSentence(words.generated, generatedAt, { counts: true }),
    outOfDate: toSentence(words.outOfDate, generatedAt, { counts: true }),
    stale: stretchAttributes(status.staleAt, undefined, false),
    alternates: toAlternates(site, path),
  };
}
