import { lastedMs, resolvedAt, type Incident } from '../../model/reports/incident.ts';
import type { Similar } from '../../model/reports/similar-incidents.ts';
import type { PageContext } from '../page-context.ts';
import { reportPath } from '../site.ts';
import { escapeMarkdown } from '../text/markdown-escape.ts';
import { shorten, toPlainLines } from '../text/plain-text.ts';
import { toTitleText } from '../text/title.ts';

const longestEnd = 200;
const longestTitle = 100;

/** Past incidents that may have been the same: when, how long, how they ended. */
export function toSimilarText(similar: readonly Similar[], site: PageContext): string {
  if (similar.length === 0)
    return 'Nothing like it has happened before, as far as the reports tell.';
  const parts = similar.map(({ incident }) => {
    const { time, url, page } = site;
    const end = endOf(incident);
    const place = { pageUrl: page.url, ownUrl: url(reportPath(incident)) };
    return [
      `${toTitleText(incident.title)} (${time.dateTime(incident.startedAt).text}, ${lasting(incident, site)})`,
      ...(end === '' ? [] : [`  ${shorten(toPlainLines(end, place), longestEnd)}`]),
      `  ${place.ownUrl}`,
    ].join('\n');
  });
  return ['This has happened before:', ...parts].join('\n');
}

/** The same as a list in markdown, for an issue: texts of reports are escaped and mention nobody; empty for none. */
export function toSimilarMarkdown(similar: readonly Similar[], site: PageContext): string {
  if (similar.length === 0) return '';
  const items = similar.map(({ incident }) => {
    const end = shorten(toPlainLines(endOf(incident)).replace(/\s+/g, ' '), longestEnd);
    const when = `${site.time.dateTime(incident.startedAt).text}, ${lasting(incident, site)}`;
    const title = escapeMarkdown(
      shorten(toTitleText(incident.title).replace(/\s+/g, ' '), longestTitle),
    );
    const ended = end === '' ? '' : `: ${escapeMarkdown(end)}`;
    return `- [${title}](${site.url(reportPath(incident))}) (${when})${ended}`;
  });
  return ['This has happened before:', '', ...items].join('\n');
}

/** The same for machines. */
export function toSimilarDocument(similar: readonly Similar[], site: PageContext) {
  return similar.map(({ incident, likeness }) => ({
    id: incident.id,
    title: incident.title,
    url: site.url(reportPath(incident)),
    likeness: Math.round(likeness * 100) / 100,
    started_at: new Date(incident.startedAt).toISOString(),
    lasted_minutes: minutes(lastedMs(incident)),
    ended_with: endOf(incident),
  }));
}

function lasting(incident: Incident, { time }: PageContext): string {
  const ms = lastedMs(incident);
  if (ms !== undefined) return time.duration(ms);
  return resolvedAt(incident) === undefined ? 'called off' : 'nobody knows how long';
}

function minutes(ms: number | undefined): number | null {
  return ms === undefined ? null : Math.round(ms / 60_000);
}

/** The text of the postmortem, else of the update that ended it. */
function endOf({ updates }: Incident): string {
  const last = (status: string) => updates.findLast((each) => each.status === status)?.body;
  const causes = /^#+ Root causes?\s*\n([^]*?)(?=\n#|$)/im.exec(last('postmortem') ?? '')?.[1];
  return (
    [causes, last('resolved')].map((each) => each?.trim() ?? '').find((each) => each !== '') ?? ''
  );
}
