import type { Report } from '../../model/reports/facts.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { Site } from '../site.ts';
import { formatIso } from '../time/time-format.ts';

/** When the page of a report was first published and last changed. */
export interface StructuredReport {
  readonly publishedAt: Instant;
  readonly updatedAt: Instant;
}

export function toStructuredReport(
  { updates }: Report<string>,
  startedAt: Instant,
): StructuredReport {
  const instants = updates.map(({ postedAt }) => postedAt);
  return { publishedAt: instants[0] ?? startedAt, updatedAt: instants.at(-1) ?? startedAt };
}

/**
 * JSON-LD for search engines (https://schema.org/WebSite, https://schema.org/Article), as it may stand inside of a
 * `<script>`: it has no `<`, so that no text of a report can end the element.
 */
export function toStructuredData(
  { page, language, url }: Site,
  {
    path,
    title,
    structuredReport,
  }: { path: string; title: string; structuredReport: StructuredReport | undefined },
): string {
  const site = { '@type': 'WebSite', name: page.name, url: url('') };
  const data = structuredReport
    ? {
        '@type': 'Article',
        headline: title,
        url: url(path),
        inLanguage: language,
        datePublished: formatIso(structuredReport.publishedAt),
        dateModified: formatIso(structuredReport.updatedAt),
        isPartOf: site,
      }
    : site;
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
}
