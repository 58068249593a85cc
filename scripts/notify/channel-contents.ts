import path from 'node:path';
import { existsSync, readFileSync } from 'node:fs';

import type { Content } from '../../src/model/content.ts';
import { digestOf } from '../../src/model/digest.ts';
import { isOpen, worstImpactOf } from '../../src/model/reports/incident.ts';
import { affectedComponentIds } from '../../src/model/reports/facts.ts';
import { withChangedWindows } from '../../src/model/reports/occurrences.ts';
import { localise, pageLanguages, rootLanguage } from '../../src/model/reports/translation.ts';
import type { Revisions } from '../../src/model/reports/revision.ts';
import { assembleStatusPage } from '../../src/model/status-page.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { ircTopic } from '../../src/notifications/bodies/irc.ts';
import { concerns } from '../../src/notifications/channel-filter.ts';
import { withComponentChanges } from '../../src/notifications/component-changes.ts';
import { safeText } from '../../src/notifications/safe-text.ts';
import { toMessages, type Message } from '../../src/notifications/message.ts';
import type { Channel } from '../../src/sources/channels/channel-schemas.ts';
import { toHeadline } from '../../src/views/headline.ts';
import { toSubscriptions } from '../../src/views/feeds/subscriptions.ts';
import { createSite } from '../../src/views/site.ts';
import {
  toComponentNotification,
  toStatuspageNotification,
} from '../../src/views/statuspage/notification.ts';
import { readDigests } from '../disk/write-files.ts';
import type { ChannelContents } from './run-notifications.ts';

/** The messages for each channel, assembled once per language. */
export function toChannelContents(written: Content, history: Revisions, now: Instant) {
  const { content, revisions } = withChangedWindows(written, history, now);
  const known = new Map<string, ReturnType<typeof assembleIn>>();
  const assembleIn = (language: string) => {
    const status = assembleStatusPage(localise(content, language), now);
    const root = createSite(status.page);
    const isServed = pageLanguages(content.page).includes(language);
    // There are no pages in a language that the page does not have.
    const { url, path: toPath } = isServed ? createSite(status.page, language) : root;
    const site = { ...createSite(status.page, language), url, path: toPath };
    return { status, site, revisions, messages: toMessages(status, site, revisions) };
  };
  const contentsIn = (language: string = rootLanguage(content.page)) => {
    const contents = known.get(language) ?? assembleIn(language);
    known.set(language, contents);
    return contents;
  };
  return {
    /** The feeds, and their latest news, for a hub. */
    feedNews: () => {
      const { messages, site } = contentsIn();
      const { atom, rss, json } = toSubscriptions(site);
      return { feeds: [atom, rss, json], newsAt: Math.max(...messages.map(({ at }) => at)) };
    },
    contentsFor: (channel: Channel): ChannelContents => {
      const { messages, status, site } = contentsIn(channel.language);
      const isConcerned = status.incidents.filter(isOpen).some((incident) =>
        concerns(
          channel,
          {
            kind: 'incident',
            componentIds: affectedComponentIds(incident),
            impact: worstImpactOf(incident),
          },
          content.page,
        ),
      );
      const headline = safeText(toHeadline(status, site).text);
      const topic = isConcerned ? ircTopic(headline, site.url(''), site.language) : undefined;
      // Statuspage sends a message of its own for each component.
      const tellsChanges = channel.kind === 'webhook' && channel.format === 'statuspage';
      return { messages: tellsChanges ? withComponentChanges(messages, status) : messages, topic };
    },
    toStatuspage: ({ id, kind, report, at, change }: Message): object => {
      if (change) return toComponentNotification(contentsIn(), { id, at, ...change });
      if (kind === 'announcement') return {};
      return toStatuspageNotification(
        contentsIn(),
        kind,
        report.slice(report.indexOf('/') + 1),
        at,
      );
    },
  };
}

type ContentsFor = (channel: Channel) => ChannelContents;

/** The messages of a content that another content does not have. */
export function messagesOnlyIn(own: ContentsFor, other: ContentsFor): ContentsFor {
  return (channel) => {
    const { messages, topic } = own(channel);
    const known = new Set(other(channel).messages.map(({ id }) => id));
    return { messages: messages.filter(({ id }) => !known.has(id)), topic };
  };
}

/** Whether an import wrote a report (`incidents/x`) and nobody has touched it since. */
export function importedIn(folder: string): (report: string) => boolean {
  const digests = new Map(readDigests(path.join(folder, '.imported.json')));
  return (report) => {
    const name = `${report}.md`;
    const file = path.join(folder, name);
    return (
      digests.has(name) && existsSync(file) && digestOf(readFileSync(file)) === digests.get(name)
    );
  };
}
