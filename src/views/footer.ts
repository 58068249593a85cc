import type { Link } from '../model/page.ts';
import type { StatusPage } from '../model/status-page.ts';
import { historyPath, type Site } from './site.ts';

export interface FooterView {
  readonly links: readonly Link[];
  readonly generated: string;
}

export function toFooter({ site, status }: { site: Site; status: StatusPage }): FooterView {
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
    generated: words.generated(time.dateTime(status.now).text),
  };
}
