import { expect, test } from 'vitest';

import { aPage, anIncident, at } from '../test/support/builders.ts';
import { contentVersion } from './content-version.ts';

const content = {
  page: aPage({ timeZone: 'Europe/Berlin' }),
  incidents: [anIncident({ api: 'partial_outage' }, [['investigating', '2026-03-14 09:00']])],
  maintenances: [],
  announcements: [],
  unreadable: [],
};
const version = contentVersion(content, at('2026-03-14 12:00'));

test('a rebuild of the same content on the same day is no news', () => {
  expect(contentVersion(structuredClone(content), at('2026-03-14 22:59'))).toBe(version);
});

test.each([
  ['another day there', content, '2026-03-14 23:00'],
  ['something written', { ...content, incidents: [] }, '2026-03-14 12:00'],
])('is another for %s', (_, written, now) => {
  expect(contentVersion(written, at(now))).not.toBe(version);
});
