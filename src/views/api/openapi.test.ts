import { readdirSync } from 'node:fs';
import path from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';

import { buildIncident, buildMaintenance, buildPage } from '../../../test/support/build-page.ts';
import { toPageDocument } from '../page-document/document.ts';
import {
  toActiveMaintenances,
  toBannerDocument,
  toComponents,
  toIncidents,
  toScheduledMaintenances,
  toStatusDocument,
  toSummary,
  toUnresolvedIncidents,
  toUpcomingMaintenances,
} from '../statuspage/documents.ts';
import { toUptimeDocument } from '../uptime-document/document.ts';
import { toAddresses } from './addresses.ts';
import { toOpenApi } from './openapi.ts';

const page = buildPage({
  incidents: [buildIncident()],
  maintenances: [
    buildMaintenance(),
    buildMaintenance({
      id: 'weekly',
      repeat: { count: 1, unit: 'week', on: [], except: [], moved: [] },
    }),
  ],
});
const openApi = toOpenApi(page);

const documents: Readonly<Record<string, () => object>> = {
  '/api/v2/summary.json': () => toSummary(page),
  '/api/v2/status.json': () => toStatusDocument(page),
  '/api/v2/components.json': () => toComponents(page),
  '/api/v2/incidents.json': () => toIncidents(page),
  '/api/v2/incidents/unresolved.json': () => toUnresolvedIncidents(page),
  '/api/v2/scheduled-maintenances.json': () => toScheduledMaintenances(page),
  '/api/v2/scheduled-maintenances/upcoming.json': () => toUpcomingMaintenances(page),
  '/api/v2/scheduled-maintenances/active.json': () => toActiveMaintenances(page),
  '/api/page.json': () => toPageDocument(page),
  '/api/uptime.json': () => toUptimeDocument({ ...page, histories: new Map() }),
  '/api/banner.json': () => toBannerDocument(page),
};

describe('a document is as openapi.json says', () => {
  test.each(Object.entries(documents))('%s', (address, make) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    // The types of this CommonJS module are lost on the way.
    (formats as unknown as (to: Ajv2020) => void)(ajv);
    const schema = openApi.paths[address]!.get.responses['200'].content['application/json']!.schema;
    const validate = ajv.compile(schema);
    validate(JSON.parse(JSON.stringify(make())));
    expect(validate.errors ?? []).toEqual([]);
  });
});

test('windows of work that repeats are listed a year ahead, fifty at most', () => {
  const { scheduled_maintenances: upcoming } = toUpcomingMaintenances(page);
  expect(upcoming).toHaveLength(50);
  const starts = upcoming.map(({ scheduled_for: at }) => at);
  expect(starts).toEqual(starts.toSorted());
});

/** Paths of the pages, and of documents that only they fetch. */
const internal =
  /^(build\.json|\[id\]\.js|favicon\.svg|feed\.css|history\.svg|icons\/.*|\[\.\.\.lang\]\/history\/search\.json|share\.png|schema\/.*|\[(sitemap|robots)\]\..*)$/;

test('every file that programs may ask for is on the list', () => {
  const listed = new Set(
    toAddresses(page).map(({ path: each }) => each.replace(/\{\w+\}/g, '[id]')),
  );
  const files = readdirSync(path.resolve('src/pages'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, '').replace('[...id]', '[id]'))
    .flatMap((file) => (file === '[id].ics' ? ['maintenance.ics', 'outages.ics'] : file))
    .filter((file) => !internal.test(file));
  expect(files.filter((file) => !listed.has(file))).toEqual([]);
});

test('each operation has a name of its own', () => {
  const names = Object.values(openApi.paths).map(({ get }) => get.operationId);
  expect(new Set(names).size).toBe(names.length);
});
