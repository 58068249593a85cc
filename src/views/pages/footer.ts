import type { Link } from '../../model/page/page.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { toAlternates, type Alternate } from '../document/alternates.ts';
import { toOtherHomes } from '../document/other-homes.ts';
import { otherHomesMessage } from '../messages/home-messages.ts';
import { clockMessages } from '../messages/clock-messages.ts';
import { toSentence, type SentenceView } from '../text/sentence.ts';
import { clockPath, historyPath, type Site } from '../site.ts';

export interface FooterView {
  readonly links: readonly Link[];
  readonly generated: SentenceView;
  /** Shown when the page has lost its connection: when its state was last known. */
  readonly lost: string;
  readonly lastKnown: SentenceView;
  /** This page in the other languages that it comes in. */
  readonly alternates: readonly Alternate[];
  /** The page at other addresses, and the text before them. */
  readonly homes: readonly Link[];
  readonly homesMessage: string;
}

/** @param path the path of the page, without base: `incidents/x/` */
export function toFooter(
  { site, status }: { site: Site; status: StatusPage },
  path: string,
): FooterView {
  const { page, messages, time } = site;
  const generatedAt = time.dateTime(status.now);
  return {
    links: [
      { name: messages.history, url: site.path(historyPath()) },
      { name: messages.about, url: site.path('about/') },
      { name: clockMessages(messages.language).title, url: site.path(clockPath) },
      { name: messages.sourceText, url: site.path('status.txt') },
      ...(page.homepage === undefined
        ? []
        : [{ name: new URL(page.homepage).host, url: page.homepage }]),
      ...page.links,
    ],
    generated: toSentence(messages.generated, generatedAt, { counting: 'beside' }),
    lost: messages.lost,
    lastKnown: toSentence(messages.lastKnown, generatedAt, { counting: 'beside', isAsOf: true }),
    alternates: toAlternates(site, path),
    homes: toOtherHomes(site, path),
    homesMessage: otherHomesMessage(messages.language),
  };
}
