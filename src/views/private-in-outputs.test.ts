import { expect, test } from 'vitest';

import {
  aComponent,
  aContent,
  aGroup,
  anIncident,
  aPage,
  at,
} from '../../test/support/builders.ts';
import { draftPostmortem } from '../authoring/reports/postmortem.ts';
import { allComponentStates } from '../model/components/component-state.ts';
import type { Page } from '../model/page/page.ts';
import { assembleStatusPage } from '../model/status-page.ts';
import { toMessages } from '../notifications/message.ts';
import { componentIndex } from './components/component-index.ts';
import { toCalendar } from './feeds/calendar.ts';
import { toAtom, toJsonFeed, toRss } from './feeds/feeds.ts';
import { toOutages } from './feeds/outages.ts';
import { toMetrics } from './metrics.ts';
import { toPageDocument } from './page-document/document.ts';
import { toComponentPage } from './pages/component-page.ts';
import { toHome } from './pages/home.ts';
import { toLlmsText } from './pages/markdown-pages.ts';
import { toPostmortems } from './pages/postmortems.ts';
import { toReportMarkdown } from './pages/report-markdown.ts';
import { toReportPage } from './pages/report-page.ts';
import { createSite } from './site.ts';
import { toStatusText } from './status-text.ts';
import { toComponents, toIncidents, toSummary } from './statuspage/documents.ts';

/** Texts that are for maintainers alone; each begins with this word. */
const mark = 'private';
const care = { owners: [`${mark}-ana`, `@${mark}/team`], runbook: `https://${mark}.example/api` };
const logEntries = [
  `${mark} restart`,
  `--> ${mark} ends the comment <script>`,
  `--!> ${mark} ends it as HTML has it`,
  `\`\`\` ${mark} opens code`,
  `[[${mark}]] {{${mark}}} <!-- ${mark}`,
  `![${mark}](https://${mark}.example/x.png) [${mark}]: https://${mark}.example/`,
  `x --`,
].map((text, index) => ({
  at: at(`2026-03-14 10:0${index}`),
  author: `${mark} (ana) -->`,
  text,
}));

const now = at('2026-03-16 12:00');
const page: Page = aPage({
  components: [
    aComponent('api', { name: 'API', ...care }),
    aGroup('Group', [aComponent('web', { name: 'Web', ...care })]),
  ],
});
const site = createSite(page);
const story = anIncident({ api: 'major_outage', web: 'partial_outage' }, [
  ['investigating', '2026-03-14 10:00'],
  ['resolved', '2026-03-14 11:00'],
  ['postmortem', '2026-03-16 09:00'],
]);
const drafted = draftPostmortem(story, componentIndex({ page }), site, now, {
  entries: logEntries,
  others: [`${mark} without a time`],
});
const body = `### Timeline\n\n${drafted.get('timeline') ?? ''}\n\n### Lessons learned\n\nPublic.`;
const told = { ...story, updates: story.updates.with(-1, { ...story.updates.at(-1)!, body }) };
const open = {
  ...anIncident({ api: 'major_outage' }, [['investigating', '2026-03-16 11:00']]),
  id: 'open',
};
const status = assembleStatusPage(aContent({ page, incidents: [told, open] }), now);
const source = { status, site, revisions: new Map(), commit: undefined };

const outputs: Readonly<Record<string, unknown>> = {
  'the home page': toHome(status, site),
  'the page of a report': [told, open].map((each) => toReportPage(each, source)),
  'its markdown': [told, open].map((each) => toReportMarkdown(each, now, site)),
  'the page of a component': allComponentStates(status).map((each) =>
    toComponentPage(each, status, site),
  ),
  postmortems: toPostmortems(status, site),
  'status.txt': toStatusText(status, site),
  'page.json': toPageDocument(source),
  'the API': [toSummary(source), toIncidents(source), toComponents(source)],
  feeds: [toAtom(source), toRss(source), toJsonFeed(source)],
  calendars: [toCalendar(source), toOutages(source)],
  'llms.txt': toLlmsText(source),
  metrics: toMetrics(status, site),
  messages: toMessages(status, site, new Map()),
};

test.each(Object.entries(outputs))('%s tells nothing that is for maintainers', (_, output) => {
  expect(JSON.stringify(output)).not.toMatch(new RegExp(mark, 'i'));
});

test('the outputs tell the rest', () => {
  expect(body).toContain(
    `<!-- review (${mark} (ana) -- >): - 14 Mar 2026, 10:00 UTC: ${mark} restart -->`,
  );
  expect(body.match(new RegExp(mark, 'g'))?.length).toBeGreaterThan(15);
  for (const name of ['the page of a report', 'the API', 'feeds', 'messages']) {
    expect(JSON.stringify(outputs[name]), name).toContain('Public.');
  }
});
