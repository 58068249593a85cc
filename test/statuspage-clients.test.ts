import { Statuspage as TypedClient } from 'statuspage.io';
import { Statuspage as ParsingClient } from 'statuspage.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { buildIncident, buildMaintenance, buildPage, utc } from './support/build-page.ts';
import { temporaryFolder } from './support/run-script.ts';
import { serveFolder, type StaticServer } from '../scripts/browser/static-server.ts';
import { formatDocuments } from './support/statuspage-documents.ts';

const source = buildPage({ incidents: [buildIncident()], maintenances: [buildMaintenance()] });
let server: StaticServer;

beforeAll(async () => {
  const files = formatDocuments(source).map(([name, text]) => [`api/v2/${name}`, text] as const);
  server = await serveFolder(temporaryFolder(Object.fromEntries(files)));
});
afterAll(() => server.close());

describe('clients made for Statuspage', () => {
  test('statuspage.io reads the page', async () => {
    const client = new TypedClient('acme');
    client.setApiUrl(server.url);
    expect((await client.api.getStatus()).status.indicator).toBe('critical');
    expect((await client.api.getSummary()).page.name).toBe('Acme Status');
    expect((await client.api.getComponents()).components.map(({ status }) => status)).toEqual([
      'major_outage',
      'major_outage',
      'operational',
      'operational',
    ]);
    expect((await client.api.incidents.getAll()).incidents[0]?.name).toBe('API requests fail');
    expect((await client.api.incidents.getUnresolved()).incidents).toHaveLength(1);
    expect(
      (await client.api.scheduledMaintenances.getAll()).scheduled_maintenances[0]?.scheduled_for,
    ).toBe('2026-04-02T08:00:00.000Z');
  });

  test('statuspage.js makes dates of all timestamps', async () => {
    const client = new ParsingClient('acme');
    const { axios } = client as unknown as { axios: { defaults: { baseURL: string } } };
    axios.defaults.baseURL = `${server.url}/api/v2`;
    const summary = await client.summary();
    expect(summary.status.indicator).toBe('critical');
    const [incident] = summary.incidents ?? [];
    expect(incident?.created_at.getTime()).toBe(utc('2026-03-14 09:58'));
    const { scheduled_maintenances: upcoming } = await client.upcomingScheduledMaintenances();
    expect(upcoming[0]?.scheduled_until.getTime()).toBe(utc('2026-04-02 10:00'));
  });
});
