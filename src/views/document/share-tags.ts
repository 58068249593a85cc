import type { StatusPage } from '../../model/status-page.ts';
import { toHeadline } from '../headline.ts';
import { sharePath } from './share-picture.ts';
import type { Site } from '../site.ts';
import { toStructuredData, type StructuredReport } from './structured-data.ts';

/** The attributes of a `<meta>`. */
export interface ShareTag {
  readonly property?: string;
  readonly name?: string;
  readonly content: string;
}

export interface ShareTagsView {
  readonly tags: readonly ShareTag[];
  /** JSON-LD; undefined on the home page. */
  readonly data: string | undefined;
}

/** What chat programs and search engines show of a page: https://ogp.me. */
export function toShareTags(
  { status, site }: { readonly status: StatusPage; readonly site: Site },
  {
    path,
    title,
    structuredReport,
    isFinal,
  }: {
    path: string;
    title: string;
    structuredReport: StructuredReport | undefined;
    isFinal: boolean;
  },
): ShareTagsView {
  // The picture shows the present, so pages about the past do without it.
  const image = isFinal ? [] : [{ property: 'og:image', content: site.url(sharePath(status)) }];
  const tags = [
    ...image,
    { property: 'og:title', content: title },
    { name: 'twitter:card', content: isFinal ? 'summary' : 'summary_large_image' },
  ];
  return {
    tags: [
      ...tags,
      { property: 'og:type', content: structuredReport ? 'article' : 'website' },
      { property: 'og:url', content: site.url(path) },
      ...(isFinal ? [] : [{ property: 'og:image:alt', content: toHeadline(status, site).text }]),
    ],
    // The home page, whose weight is bounded, does without.
    data: path === '' ? undefined : toStructuredData(site, { path, title, structuredReport }),
  };
}
