import { allComponentStates } from '../model/component-state.ts';
import { promisedUpdateAt } from '../model/facts.ts';
import type { StatusPage } from '../model/status-page.ts';
import { toHeadline } from './headline.ts';
import type { Site } from './site.ts';

/**
 * What a change does to the page, in lines for the person who makes it: components, indicator, headline, promises.
 * A change that moves none of these says so in one line.
 */
export function toConsequences(before: StatusPage, after: StatusPage, site: Site): string[] {
  const { words, time } = site;
  const earlier = new Map(allComponentStates(before).map((each) => [each.component.id, each]));
  const lines = allComponentStates(after).flatMap(({ component, status }) => {
    const was = earlier.get(component.id)?.status ?? 'operational';
    return was === status
      ? []
      : [`${component.name}: ${words.componentStatus[was]} → ${words.componentStatus[status]}`];
  });
  if (before.headline.indicator !== after.headline.indicator) {
    lines.push(`Page indicator: ${before.headline.indicator} → ${after.headline.indicator}`);
  }
  const [said, says] = [before, after].map((page) => toHeadline(page, site).text);
  lines.push(said === says ? `Headline stays: ${says}` : `Headline becomes: ${says}`);
  const promises = new Map(
    [...before.incidents, ...before.maintenances].map((each) => [each.id, promisedUpdateAt(each)]),
  );
  for (const report of [...after.incidents, ...after.maintenances]) {
    const promised = promisedUpdateAt(report);
    if (promised !== undefined && promised > after.now && promised !== promises.get(report.id)) {
      lines.push(`Next update promised for ${time.dateTime(promised).text}`);
    }
  }
  const planned = new Map(before.maintenances.map((each) => [each.id, each]));
  for (const { id, title, scheduledFor, scheduledUntil } of after.maintenances) {
    const was = planned.get(id);
    if (was?.scheduledFor === scheduledFor && was.scheduledUntil === scheduledUntil) continue;
    lines.push(`Maintenance "${title}": ${time.range(scheduledFor, scheduledUntil)}`);
  }
  const known = new Set(before.announcements.map(({ id }) => id));
  for (const { id, title } of after.currentAnnouncements) {
    if (!known.has(id)) lines.push(`Announcement "${title}" is shown on the home page`);
  }
  return lines;
}
