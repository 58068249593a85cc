import { digestOf } from '../model/digest.ts';
import type { ReportKind } from '../model/content.ts';
import { affectedComponentIds } from '../model/reports/facts.ts';
import { isOpen, worstImpactOf } from '../model/reports/incident.ts';
import { isOverAt, maintenanceStatusAt } from '../model/reports/maintenance.ts';
import type { Revisions } from '../model/reports/revision.ts';
import type { Impact, WrittenStatus } from '../model/status.ts';
import type { StatusPage } from '../model/status-page.ts';
import type { Instant } from '../model/time/instant.ts';
import { toFeedEntries } from '../views/feeds/feed-entries.ts';
import type { FeedEntry } from '../views/feeds/feed-entry.ts';
import { factLines } from '../views/feeds/feed-facts.ts';
import { cleanLine } from '../views/text/clean-text.ts';
import { reportPath, type Site } from '../views/site.ts';
import { notificationMessages } from '../views/messages/notification-messages.ts';
import { safeText } from './safe-text.ts';

/** How it looks at a glance, where a medium has pictures or colours. */
export type Mood = 'critical' | 'major' | 'minor' | 'planned' | 'over' | 'news';

/** A change of a component's status. */
export interface ComponentChange {
  readonly componentId: string;
  readonly before: WrittenStatus;
  readonly after: WrittenStatus;
}

/** A message about an entry of the feed: plain text in the reader's language, without markup or hidden characters. */
export interface Message {
  /** The permanent id of the entry, without the part that changes when the page is renamed: `incidents/x/update-1`. */
  readonly id: string;
  readonly at: Instant;
  /** `incidents/x`; the messages about one report form a thread. */
  readonly report: string;
  readonly kind: ReportKind;
  readonly componentIds: readonly string[];
  /** The impact of an incident at its worst. */
  readonly impact?: Impact;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly page: string;
  readonly mood: Mood;
  /** `Investigating`; for an announcement the word for it. */
  readonly label: string;
  readonly title: string;
  /** What is affected, how badly, when: `API: Major outage`. */
  readonly what: readonly string[];
  /** What the update says; links as `words (https://…)`. */
  readonly text: string;
  /** What to do meanwhile, the next update. */
  readonly facts: readonly string[];
  readonly url: string;
  /** How the report ended, once it is over; added to its first message. */
  readonly over?: string;
  /** The change of a component, for programs, when the message is about that component alone. */
  readonly change?: ComponentChange;
  /** Put before a message that may have been sent already. */
  readonly repeated: string;
}

/** All messages, oldest first. Each id is the same in all languages. */
export function toMessages(status: StatusPage, site: Site, revisions: Revisions): Message[] {
  return toFeedEntries({ status, site, revisions })
    .map((entry) => toMessage(entry, status, site))
    .toReversed();
}

function toMessage(entry: FeedEntry, status: StatusPage, site: Site): Message {
  const { report, label, texts } = entry.about;
  const ownPath = report.kind === 'announcement' ? undefined : reportPath(report);
  const plain = (markdown: string) => safeText(site.plain(markdown, ownPath));
  const lines = report.kind === 'announcement' ? [] : factLines(report, entry.at, site);
  const told = (saysWhat: boolean) =>
    lines
      .filter((line) => line.saysWhat === saysWhat)
      .map(
        (line) =>
          `${line.label}: ${(line.isMarkdown ? plain(line.text) : line.text).replace(/\s+/g, ' ')}`,
      );
  const over = overLabel(entry, status, site);
  const name = `${report.kind}s/${report.id}`;
  return {
    id: entry.id.slice(Math.max(0, entry.id.lastIndexOf(name))),
    at: entry.at,
    report: name,
    kind: report.kind,
    componentIds: report.kind === 'announcement' ? [] : affectedComponentIds(report),
    ...(report.kind === 'incident' && { impact: worstImpactOf(report) }),
    language: site.language,
    direction: site.direction,
    page: cleanLine(safeText(site.page.name)),
    mood: moodOf(entry),
    label: label ?? site.messages.announcement,
    title: cleanLine(safeText(entry.title.replace(/^\[[^\]]*\] /, ''))),
    what: told(true),
    text: texts.map(plain).filter(Boolean).join('\n\n'),
    facts: told(false),
    url: entry.url,
    ...(over !== undefined && { over }),
    repeated: notificationMessages(site.messages.language).repeated,
  };
}

function overLabel(
  { about: { report } }: FeedEntry,
  { now }: StatusPage,
  { messages }: Site,
): string | undefined {
  if (report.kind === 'announcement') return undefined;
  if (report.kind === 'maintenance') {
    return isOverAt(report, now)
      ? messages.maintenanceStatus[maintenanceStatusAt(report, now)]
      : undefined;
  }
  if (isOpen(report)) return undefined;
  return report.falseAlarm ? messages.falseAlarm : messages.incidentStatus.resolved;
}

const ends = ['resolved', 'postmortem', 'completed', 'cancelled'];

function moodOf({ category, about: { report } }: FeedEntry): Mood {
  if (report.kind === 'announcement') return 'news';
  if (ends.includes(category)) return 'over';
  if (report.kind === 'maintenance') return 'planned';
  const impact = worstImpactOf(report);
  return impact === 'none' ? 'minor' : impact;
}

/** Changes when the text is corrected, but not when the report ends. */
export function digestOfMessage({ label, title, what, text, facts }: Message): string {
  return digestOf(JSON.stringify([label, title, what, text, facts])).slice(0, 16);
}
