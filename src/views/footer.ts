import type { Link } from '../model/page.ts';
import type { StatusPage } from '../model/status-page.ts';
import { toAlternates, type Alternate } from './alternates.ts';
import { historyPath, type Site } from './site.ts';
import { stretchAttributes, type StretchAttributes } from './stretches.ts';
import type { TimeView } from './time-format.ts';

export interface FooterView {
  readonly links: readonly Link[];
  readonly generatedAt: TimeView;
  /** When to warn that it may be out of date. */
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
    generatedAt: time.dateTime(status.now),
    stale: stretchAttributes(status.staleAt, undefined, false),
    alternates: toAlternates(site, path),
  };
}
