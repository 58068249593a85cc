import type { Incident } from '../../model/reports/incident.ts';
import type { Instant } from '../../model/time/instant.ts';
import type { Maintenance } from '../../model/reports/maintenance.ts';
import { reportsOfComponent } from '../reports/reports-of-component.ts';
import { calledOffAt, endOf } from './called-off.ts';
import { entryId, updateNames } from './entry-ids.ts';
import { feedFacts } from './feed-facts.ts';
import { eventText, maintenanceEvents } from './maintenance-events.ts';
import { announcementAnchor, announcementPath, incidentPath, maintenancePath } from '../site.ts';
import type { EntryDraft, FeedSource } from './feed-entry.ts';

export function incidentDrafts(incident: Incident, source: FeedSource): EntryDraft[] {
  const drafts =
    incident.updates.length === 0 ? [startDraft(incident, source)] : updateDrafts(incident, source);
  // A reader who read that something is broken has to read that it is not.
  const at = calledOffAt(incident, source.revisions);
  return at === undefined ? drafts : [...drafts, calledOffDraft(incident, at, source)];
}

function updateDrafts(incident: Incident, { site, revisions }: FeedSource): EntryDraft[] {
  const { messages, page } = site;
  const path = incidentPath(incident.id);
  const html = (markdown: string) => site.html(markdown, 3, path);
  const names = updateNames(incident, revisions);
  const end = endOf(incident);
  return incident.updates.map((update, position) => ({
    at: update.postedAt,
    toEntry: () => {
      const isFalseAlarm = incident.falseAlarm && update === end;
      const body = html(update.body);
      const label = isFalseAlarm ? messages.falseAlarm : messages.incidentStatus[update.status];
      const introduction = position === 0 ? [incident.introduction] : [];
      return {
        id: entryId(path, names[position]!, update.postedAt, page),
        url: `${site.url(path)}#${names[position]!.earlier}`,
        title: `[${label}] ${incident.title}`,
        category: update.status,
        about: {
          report: incident,
          label,
          texts: [
            ...introduction,
            isFalseAlarm && body === '' ? messages.falseAlarmExplained : update.body,
          ],
        },
        html:
          introduction.map(html).join('') +
          (isFalseAlarm && body === '' ? `<p>${messages.falseAlarmExplained}</p>` : body) +
          feedFacts(incident, update.postedAt, site),
      };
    },
  }));
}

/** The entry of an incident without updates. */
function startDraft(incident: Incident, { site }: FeedSource): EntryDraft {
  const { introduction, startedAt, title } = incident;
  const path = incidentPath(incident.id);
  const label = site.messages.incidentStatus.investigating;
  return {
    at: startedAt,
    toEntry: () => ({
      id: entryId(path, { name: 'started', earlier: 'started' }, startedAt, site.page),
      url: site.url(path),
      title: `[${label}] ${title}`,
      category: 'investigating',
      about: { report: incident, label, texts: [introduction] },
      html: site.html(introduction, 3, path) + feedFacts(incident, startedAt, site),
    }),
  };
}

function calledOffDraft(incident: Incident, at: Instant, { site }: FeedSource): EntryDraft {
  const path = incidentPath(incident.id);
  const { falseAlarm: label, falseAlarmExplained } = site.messages;
  return {
    at,
    toEntry: () => ({
      id: entryId(path, { name: 'false-alarm', earlier: 'false-alarm' }, at, site.page),
      url: site.url(path),
      title: `[${label}] ${incident.title}`,
      category: 'resolved',
      about: { report: incident, label, texts: [falseAlarmExplained] },
      html: `<p>${falseAlarmExplained}</p>`,
    }),
  };
}

export function maintenanceDrafts(
  maintenance: Maintenance,
  { status, site, revisions }: FeedSource,
): EntryDraft[] {
  const path = maintenancePath(maintenance.id);
  const url = site.url(path);
  const events = maintenanceEvents(maintenance, status.now, revisions);
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
      : reportsOfComponent(status.announcements, componentId);
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
