import { expect, test } from 'vitest';

import { aPage, anIncident, at } from '../../../test/support/builders.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import { createSite } from '../site.ts';
import { toSubscribe } from './subscribe.ts';

const repository = 'https://github.com/acme/status';

test.each([
  ['reports come from issues', 12, repository, true],
  ['reports are written by hand', undefined, repository, false],
  ['nobody knows the repository', 12, undefined, false],
])('says how to watch the repository: %s', (_, issue, address, isShown) => {
  const page = aPage();
  const incident = anIncident(
    { api: 'partial_outage' },
    [['investigating', '2026-03-14 10:00']],
    issue === undefined ? {} : { issue },
  );
  const status = assembleStatusPage(
    { page, incidents: [incident], maintenances: [], announcements: [], unreadable: [] },
    at('2026-03-20'),
  );
  const { ways } = toSubscribe(status, createSite(page), address);
  expect(ways.flatMap(({ lines }) => lines).some(({ line }) => line === repository)).toBe(isShown);
});

test('says what the policy of a site has to allow for the banner', () => {
  const page = { ...aPage(), url: 'https://acme.example/status/' };
  const status = assembleStatusPage(
    { page, incidents: [], maintenances: [], announcements: [], unreadable: [] },
    at('2026-03-20'),
  );
  const banner = toSubscribe(status, createSite(page)).technical.find(
    ({ anchor }) => anchor === 'banner',
  );
  expect(banner?.lines.map(({ line }) => line)).toEqual([
    '<script async crossorigin src="https://acme.example/status/embed.js"></script>',
    'script-src https://acme.example; connect-src https://acme.example',
    '<iframe src="https://acme.example/status/embed/" title="Example" width="100%" height="60" style="border:0" credentialless></iframe>',
  ]);
});

test('lists the channels that readers can join', () => {
  const page = aPage();
  const status = assembleStatusPage(
    { page, incidents: [], maintenances: [], announcements: [], unreadable: [] },
    at('2026-03-20'),
  );
  const places = [{ name: 'Push', url: 'https://ntfy.sh/x' }];
  const anchors = (given?: typeof places) =>
    toSubscribe(status, createSite(page), undefined, given).ways.map(({ anchor }) => anchor);
  expect(anchors(places)).toEqual(['channels', ...anchors()]);
  expect(toSubscribe(status, createSite(page), undefined, places).ways[0]?.links).toEqual(places);
});
