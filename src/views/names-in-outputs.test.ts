import { expect, test } from 'vitest';

import {
  aComponent,
  aContent,
  aGroup,
  aMaintenance,
  anIncident,
  aPage,
  at,
} from '../../test/support/builders.ts';
import { allComponentStates } from '../model/components/component-state.ts';
import { languages } from '../model/page/language.ts';
import { assembleStatusPage } from '../model/status-page.ts';
import { toComponentBadges } from './components/badges.ts';
import { toCalendar } from './feeds/calendar.ts';
import { toFeedEntries } from './feeds/feed-entries.ts';
import { toRss } from './feeds/feeds.ts';
import { toHeadline } from './headline.ts';
import { toComponentPage } from './pages/component-page.ts';
import { toSubscribe } from './pages/subscribe.ts';
import { toIncidentView } from './reports/report-view.ts';
import { createSite } from './site.ts';
import { toStatusText } from './status-text.ts';
import { toConsequences } from './tools/consequences.ts';

/** Every place where the name of a component appears without its group, in every language. */
test.each(languages)('a name that two groups have comes with its group: %s', (language) => {
  const components = ['Europe', 'America'].map((group) =>
    aGroup(group, [aComponent(group.toLowerCase(), { name: 'API' })]),
  );
  const page = aPage({ components, language });
  const site = createSite(page);
  const incident = anIncident({ america: 'major_outage' }, [
    ['investigating', '2026-03-14 10:00'],
    ['identified', '2026-03-14 10:10', { america: 'partial_outage' }],
  ]);
  const planned = aMaintenance(['2026-03-14 12:00', '2026-03-14 13:00'], []);
  const maintenances = [
    {
      ...planned,
      facts: { components: [{ id: 'america', status: 'under_maintenance' as const }] },
    },
  ];
  const content = aContent({ page, incidents: [incident], maintenances });
  const status = assembleStatusPage(content, at('2026-03-14 11:00'));
  const [, america] = allComponentStates(status);
  const source = { status, site, revisions: new Map(), commit: undefined };
  const { row, ...componentPage } = toComponentPage(america!, status, site);
  const outputs = {
    headline: toHeadline(status, site).text,
    feed: toFeedEntries(source).map(({ html }) => html),
    feedOfComponent: toRss({ ...source, componentId: row.id }),
    calendar: toCalendar(source),
    badges: [...toComponentBadges({ status, site })],
    componentPage,
    subscribe: toSubscribe(status, site).components,
    incident: toIncidentView(incident, status, site, { topHeading: 2 }),
    text: toStatusText(status, site).split('\n').slice(0, 6),
    consequences: toConsequences(assembleStatusPage(aContent({ page }), status.now), status),
  };
  for (const [name, output] of Object.entries(outputs)) {
    const text = JSON.stringify(output);
    expect(text, name).toContain('API (America)');
    expect(text.replace(/API \((?:America|Europe)\)/g, ''), name).not.toContain('API');
  }
});
