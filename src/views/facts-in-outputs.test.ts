import { expect, test } from 'vitest';

import { buildUpdate } from '../../test/support/build-page.ts';
import { aContent, aMaintenance, anIncident, aPage, at } from '../../test/support/builders.ts';
import { incidentRoles, type Facts } from '../model/reports/facts.ts';
import type { Incident } from '../model/reports/incident.ts';
import { assembleStatusPage } from '../model/status-page.ts';
import { formatIncident } from '../sources/reports/incident-file.ts';
import { formatUpdate } from '../sources/reports/report-file.ts';
import { toCalendar } from './feeds/calendar.ts';
import { toFeedEntries } from './feeds/feed-entries.ts';
import { toOutages } from './feeds/outages.ts';
import { toPageDocument } from './page-document/document.ts';
import { latestText, toReportMarkdown } from './pages/report-markdown.ts';
import { toReportCard } from './reports/report-card.ts';
import { summarise } from './reports/report-summary.ts';
import { toIncidentView } from './reports/report-view.ts';
import { createSite } from './site.ts';
import { toIncidents } from './statuspage/documents.ts';
import { toStatusText } from './status-text.ts';

/** A new fact needs a line here; then the test below names every output that forgets it. */
const samples = {
  components: [{ id: 'api', status: 'partial_outage' }],
  nextUpdateAt: at('2026-03-14 17:31'),
  expectedFixAt: at('2026-03-14 16:42'),
  endedAt: at('2026-03-14 09:53'),
  coordinator: 'Ana Ruiz',
  operations: 'Ben Okoro',
  communications: 'Cy Meier',
  workaround: 'Use the other door.',
  affected: 'Everyone abroad',
} as const satisfies Required<Facts>;

const traces: Readonly<Record<keyof Facts, RegExp>> = {
  components: /partial.outage/i,
  nextUpdateAt: /17:31/,
  expectedFixAt: /16:42/,
  endedAt: /09:53/,
  coordinator: /Ana Ruiz/,
  operations: /Ben Okoro/,
  communications: /Cy Meier/,
  workaround: /Use the other door/,
  affected: /Everyone abroad/,
};

const now = at('2026-03-14 10:30');
const page = aPage({ showsNames: true });
const site = createSite(page);
const [update] = anIncident({}, [['identified', '2026-03-14 10:00']]).updates;
const told = { ...update!, facts: samples };
const fromStart = anIncident({}, [['investigating', '2026-03-14 09:00']], { facts: samples });
const later = { ...anIncident({}, [['investigating', '2026-03-14 09:00']]), facts: {} };
const incident = { ...later, updates: [...later.updates, told] };
const over = {
  ...fromStart,
  updates: anIncident({}, [
    ['investigating', '2026-03-14 09:00'],
    ['resolved', '2026-03-14 10:10'],
  ]).updates,
};
const maintenance = {
  ...aMaintenance(['2026-03-14 12:00', '2026-03-14 13:00'], []),
  facts: { ...samples, components: [{ id: 'api', status: 'under_maintenance' as const }] },
};
const status = assembleStatusPage(
  aContent({ page, incidents: [incident], maintenances: [maintenance] }),
  now,
);
const source = { status, site, revisions: new Map(), commit: undefined };
const view = (report: Incident) => toIncidentView(report, status, site, { topHeading: 2 });

/** What each output shows, and which facts it leaves out on purpose. */
const outputs: Readonly<Record<string, readonly [text: string, without?: (keyof Facts)[]]>> = {
  // Only an update that ends a report says when it ended.
  'the frontmatter of a file': [formatIncident(fromStart), ['endedAt']],
  'the list of an update': [formatUpdate(told)],
  // People who read the page in a terminal want to know about the service, not about us.
  'status.txt': [toStatusText(status, site), ['endedAt', ...incidentRoles]],
  'page.json': [JSON.stringify(toPageDocument(source))],
  'a feed': [
    toFeedEntries(source)
      .map(({ html }) => html)
      .join('\n'),
    ['endedAt', ...incidentRoles],
  ],
  'the head of a report': [JSON.stringify({ ...view(incident), updates: [] }), ['endedAt']],
  'an update of a report': [JSON.stringify(view(incident).updates), [...incidentRoles]],
  'a report that is over': [
    JSON.stringify({ ...view(over), updates: [] }),
    ['nextUpdateAt', 'expectedFixAt', 'endedAt', ...incidentRoles, 'workaround'],
  ],
  // A calendar tells when, and what to do then.
  'the calendar': [
    toCalendar(source),
    ['components', 'nextUpdateAt', 'expectedFixAt', 'endedAt', ...incidentRoles],
  ],
};

test.each(Object.entries(outputs))('%s shows every fact', (_, [text, without = []]) => {
  const shown = (Object.keys(traces) as (keyof Facts)[]).filter((key) => traces[key].test(text));
  const wanted = (Object.keys(samples) as (keyof Facts)[]).filter((key) => !without.includes(key));
  expect(shown).toEqual(expect.arrayContaining(wanted));
  // A fact that is left out on purpose must not appear.
  expect(shown.filter((key) => without.includes(key))).toEqual([]);
});

const linked = { ...incident, introduction: 'As [before](#u1).', facts: {}, updates: [] };
const linkedPage = {
  status: assembleStatusPage(aContent({ page, incidents: [linked] }), now),
  site,
  revisions: new Map(),
  commit: undefined,
};
const own = site.url(`incidents/${incident.id}/#u1`);

test.each([
  ['status.txt', toStatusText(linkedPage.status, site), `before (${own})`],
  ['outages.ics', toOutages(linkedPage).replaceAll('\r\n ', ''), `before (${own})`],
  ['page.json', JSON.stringify(toPageDocument(linkedPage)), `[before](${own})`],
  ['incidents.json', JSON.stringify(toIncidents(linkedPage)), `[before](${own})`],
  ['a page in markdown', toReportMarkdown(linked, now, site), `[before](${own})`],
  ['a feed', toFeedEntries(linkedPage)[0]!.html, `href="${own}"`],
])('in %s the anchor of an update leads to its report', (_, text, expected) => {
  expect(text).toContain(expected);
});

test('where the latest update has no text, what was said before still stands', () => {
  const said = buildUpdate('investigating', '2026-03-14 10:00', 'Said before.');
  const silent = buildUpdate('monitoring', '2026-03-14 10:10');
  const open = { ...linked, updates: [said, silent] };
  const status = assembleStatusPage(aContent({ page, incidents: [open] }), now);
  const texts = [
    toReportCard(toIncidentView(open, status, site, { topHeading: 2 }), site).lastUpdate.html,
    toStatusText(status, site),
    toOutages({ ...source, status, site }),
    latestText(open, now, site),
  ];
  for (const text of texts) expect(text).toContain('Said before.');
});

test('symptoms stand in every output as they were written, also when it is over', () => {
  const seen = '502 <Bad> *Gateway*';
  const withSymptoms = { ...incident, symptoms: [seen, 'connection reset'] };
  const open = {
    status: assembleStatusPage(aContent({ page, incidents: [withSymptoms] }), now),
    site,
    revisions: new Map(),
    commit: undefined,
  };
  const shown = (report: Incident) => JSON.stringify(view(report).facts);
  expect(shown(withSymptoms)).toMatch(
    /"You may see".*<code>502 &[^<]*Bad&[^<]*\*Gateway\*<\/code>/,
  );
  expect(shown({ ...over, symptoms: [seen] })).toContain('You may see');
  expect(toStatusText(open.status, site)).toContain(`You may see: ${seen} and connection reset`);
  expect(toPageDocument(open).incidents[0]?.symptoms).toEqual([seen, 'connection reset']);
  expect(toFeedEntries(open)[0]?.html).toMatch(/You may see:<\/strong> 502 &/);
});

test('every text says that work takes longer than planned', () => {
  const longer = aMaintenance(
    ['2026-03-14 08:00', '2026-03-14 09:00'],
    [['in_progress', '2026-03-14 08:05']],
  );
  const overrun = assembleStatusPage(aContent({ page, maintenances: [longer] }), now);
  const texts = [
    toStatusText(overrun, site),
    toReportMarkdown(longer, now, site),
    toCalendar({ ...source, status: overrun }),
    JSON.stringify(summarise(longer, overrun, site)),
  ];
  for (const text of texts) expect(text).toContain('takes longer than planned');
});
