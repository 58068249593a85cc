import { type Incident } from '../../model/reports/incident.ts';
import { type Instant } from '../../model/time/instant.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import { revisionOf } from '../../model/reports/revision.ts';
import { concerning } from '../reports/reports-of-component.ts';
import { calledOffAt, endOf } from './called-off.ts';
import { entryId, updateNames } from './entry-ids.ts';
import { feedFacts } from './feed-facts.ts';
import { eventText, maintenanceEvents } from './maintenance-events.ts';
import { announcementAnchor, announcementPath, incidentPath, maintenancePath } from '../site.ts';
import type { EntryDraft, FeedSource } from './feed-entry.ts';

export function incidentDrafts(incident: Incident, { site, revisions }: FeedSource): EntryDraft[] {
  const { messages, page } = site;
  const { title, updates, introduction, startedAt } = incident;
  const path = incidentPath(incident.id);
  const url = site.url(path);
  const html = (markdown: string) => site.html(markdown, 3, path);
  const names = updateNames(incident);
  const facts = (at: Instant) => feedFacts(incident, at, site);
  const end = endOf(incident);
  const drafts = updates.map((update, position): EntryDraft => ({
    at: update.postedAt,
    toEntry: () => {
      const isFalseAlarm = incident.falseAlarm && update === end;
      const body = html(update.body);
      const label = isFalseAlarm ? messages.falseAlarm : messages.incidentStatus[update.status];
      return {
        id: entryId(path, names[position]!, update.postedAt, page),
        url: `${url}#${names[position]!.earlier}`,
        title: `[${label}] ${title}`,
        category: update.status,
        about: {
          report: incident,
          label,
          texts: [
            ...(position === 0 ? [introduction] : []),
            isFalseAlarm && body === '' ? messages.falseAlarmExplained : update.body,
          ],
        },
        html:
          (position === 0 ? html(introduction) : '') +
          (isFalseAlarm && body === '' ? `<p>${messages.falseAlarmExplained}</p>` : body) +
          facts(update.postedAt),
      };
    },
  }));
  if (updates.length === 0) {
    const started = { name: 'started', earlier: 'started' };
    drafts.push({
      at: startedAt,
      toEntry: () => ({
        id: entryId(path, started, startedAt, page),
        url,
        title: `[${messages.incidentStatus.investigating}] ${title}`,
        category: 'investigating',
        about: {
          report: incident,
          label: messages.incidentStatus.investigating,
          texts: [introduction],
        },
        html: html(introduction) + facts(startedAt),
      }),
    });
  }
  // A reader who read that something is broken has to read that it is not.
  const at = calledOffAt(incident, revisions);
  if (at !== undefined) {
    const calledOff = { name: 'false-alarm', earlier: 'false-alarm' };
    drafts.push({
      at,
      toEntry: () => ({
        id: entryId(path, calledOff, at, page),
        url,
        title: `[${messages.falseAlarm}] ${title}`,
        category: 'resolved',
        about: {
          report: incident,
          label: messages.falseAlarm,
          texts: [messages.falseAlarmExplained],
        },
        html: `<p>${messages.falseAlarmExplained}</p>`,
      }),
    });
  }
  return drafts;
}

export function maintenanceDrafts(
  maintenance: Maintenance,
  { status, site, revisions }: FeedSource,
): EntryDraft[] {
  const path = maintenancePath(maintenance.id);
  const url = site.url(path);
  const events = maintenanceEvents(maintenance, status.now, revisionOf(maintenance, revisions));
  return events.map((event) => ({
    at: event.at,
    toEntry: () => ({
      id: entryId(path, event.names, event.at, site.page),
      url: event.anchor === undefined ? url : `${url}#${event.anchor}`,
      title: `[${site.messages.maintenanceStatus[event.status]}] ${maintenance.title}`,
      category: event.status,
      about: {
        report: maintenance,
        label: site.messages.maintenanceStatus[event.status],
        texts: [eventText(event, maintenance, site)],
      },
      html:
        site.html(eventText(event, maintenance, site), 3, path) +
        feedFacts(maintenance, event.at, site),
    }),
  }));
}

export function announcementDrafts({ status, site, componentId }: FeedSource): EntryDraft[] {
  const announcements =
    componentId === undefined
      ? status.announcements
      : concerning(status.announcements, componentId);
  return announcements.map((announcement) => ({
    at: announcement.fromAt,
    toEntry: () => ({
      id: entryId(
        '',
        { name: `announcements/${announcement.id}`, earlier: announcementAnchor(announcement.id) },
        announcement.fromAt,
        site.page,
      ),
      url: site.url(announcementPath(announcement, site.page.timeZone)),
      title: announcement.title,
      category: 'announcement',
      about: { report: announcement, texts: [announcement.body] },
      html: site.html(announcement.body),
    }),
  }));
}
