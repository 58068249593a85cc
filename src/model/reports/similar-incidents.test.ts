import { expect, test } from 'vitest';

import { anIncident, aPage } from '../../../test/support/builders.ts';
import { toSimilarDocument, toSimilarText } from '../../views/tools/similar-text.ts';
import { createSite } from '../../views/site.ts';
import { similarIncidents } from './similar-incidents.ts';

const past = (id: string, title: string, end: string, changes: object = {}) => {
  const report = anIncident({ api: 'major_outage' }, [
    ['investigating', '2026-03-14 10:00'],
    ['resolved', '2026-03-14 11:30'],
  ]);
  const [first, last] = report.updates;
  return { ...report, id, title, updates: [first!, { ...last!, body: end }], ...changes };
};
const incidents = [
  past('disk', 'API requests fail', 'The disk was full.'),
  past('queue', 'Builds are stuck', 'The proxy in front of the queue hung; we restarted it.', {
    symptoms: ['copr-backend: connection reset'],
  }),
  past('cert', 'The website warns of its certificate', 'The certificate was renewed.', {
    facts: { components: [{ id: 'web', status: 'partial_outage' }] },
  }),
  { ...past('open', 'Builds hang', ''), updates: [] },
];
const ids = (text: string, componentIds: readonly string[] = []) =>
  similarIncidents({ text, componentIds }, incidents).map(({ incident }) => incident.id);

test.each<[string, readonly string[], readonly string[]]>([
  ['builds hang', [], ['queue']],
  ['requests to the API are failing', [], ['disk']],
  ['connection reset by copr', [], ['queue']],
  ['something with the disk', [], ['disk']],
  ['coffee is cold', [], []],
  ['', [], []],
  ['something', ['web'], ['cert']],
])('%s, of %j: %j', (text, components, expected) => {
  expect(ids(text, components).slice(0, Math.max(1, expected.length))).toEqual(expected);
});

test('tells how it ended and how long it took', () => {
  const site = createSite(aPage());
  const similar = similarIncidents({ text: 'builds hang', componentIds: [] }, incidents);
  expect(toSimilarText(similar, site)).toBe(
    'This has happened before:\nBuilds are stuck (14 Mar 2026, 10:00 UTC, 1 hr 30 mins)\n' +
      '  The proxy in front of the queue hung; we restarted it.\n  https://status.example.org/incidents/queue/',
  );
  expect(toSimilarDocument(similar, site)).toMatchObject([{ id: 'queue', lasted_minutes: 90 }]);
  expect(toSimilarText([], site)).toMatch(/^Nothing like it/);
});
