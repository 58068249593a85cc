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
