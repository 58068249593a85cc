import { criticalSince } from '../../model/duty/step-back.ts';
import type { Incident } from '../../model/reports/incident.ts';
import { toIssueTitle } from './reminder-messages.ts';
import type { PageContext } from '../page-context.ts';
import { escapeMarkdown } from '../text/markdown-escape.ts';

const question = 'Wake more people? Step back from fixing and look again.';

/** `2026-03-14-api: critical for 17 mins and not resolved. Wake more people? Step back from fixing and look again.` */
export function toStepBackMessage(incident: Incident, now: number, { time }: PageContext): string {
  const ms = now - (criticalSince(incident) ?? now);
  return `${incident.id}: critical for ${time.duration(ms)} and not resolved. ${question}`;
}

/** The title of an issue that is opened for an incident which has none. */
export function toStepBackTitle({ title }: Incident): string {
  return toIssueTitle(`Step back and look again: ${title}`);
}

/** The same as a comment on GitHub, to these people and nobody else. */
export function toStepBackText(
  incident: Incident,
  githubs: readonly string[],
  now: number,
  site: PageContext,
): string {
  const whom = githubs
    .map((each) => `@${each} `)
    .join('')
    .trim();
  const command = `npm run incident -- hand-over ${incident.id} --to NAME`;
  return `${whom === '' ? '' : `${whom}: `}${escapeMarkdown(toStepBackMessage(incident, now, site))}\n\nTo hand over, with everything that the next person must know: \`${command}\`.`;
}
