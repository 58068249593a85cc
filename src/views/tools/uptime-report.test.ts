import { expect, test } from 'vitest';

import { buildIncident, buildPage, buildUpdate, utc } from '../../../test/support/build-page.ts';
import { formatUptimeCsv, formatUptimeMarkdown, toUptimeReport } from './uptime-report.ts';

const period = { name: '2026Q1', startAt: utc('2026-01-01 00:00'), endAt: utc('2026-04-01 00:00') };
const { status, site } = buildPage(
  {
    page: {
      components: [
        { id: 'api', name: '=API | 1', since: utc('2026-01-01 00:00'), retired: false },
        { id: 'web', name: 'Web, "new"', since: utc('2026-05-01 00:00'), retired: false },
      ],
    },
    incidents: [
      buildIncident({
        title: 'Requests [fail](javascript:x)',
        startedAt: utc('2026-02-01 10:00'),
        updates: [
          buildUpdate('investigating', '2026-02-01 10:05'),
          buildUpdate('resolved', '2026-02-01 12:00'),
        ],
      }),
      buildIncident({ id: 'later', startedAt: utc('2026-04-02 10:00') }),
    ],
  },
  '2026-06-01 00:00',
);
const report = toUptimeReport(status, period, new Map());

test('as markdown', () => {
  expect(formatUptimeMarkdown(report, site)).toMatchInlineSnapshot(`
    "# Uptime of Acme Status, 2026Q1

    2026-01-01 00:00 UTC to 2026-04-01 00:00 UTC. Days are those of UTC.

    | Component | Uptime | Major outage | Partial outage | Degraded performance | Maintenance | Incidents |
    | --- | --- | --- | --- | --- | --- | --- |
    | =API \\| 1 | 99.9% | 2 hrs | – | – | – | 1 |
    | Web, "new" | no data | – | – | – | – | 0 |

    ## Incidents

    | Started | Lasted | Impact | What |
    | --- | --- | --- | --- |
    | 2026-02-01 10:00 UTC | 2 hrs | critical | [Requests \\[fail\\](javascript:x)](https://acme.example/status/incidents/2026-03-14-api/) |

    ## How this is counted

    Uptime is the share of the known time without weighted downtime: a major outage counts 100%, a partial outage 30%, degraded performance 0%. Overlaps count once, with the worst. Planned work in its window and false alarms do not count; time before a component existed is no data. Percentages are rounded down.
    "
  `);
});

test('as CSV, in which nothing is a formula', () => {
  expect(formatUptimeCsv(report)).toMatchInlineSnapshot(`
    "component,name,from,until,uptime,coverage,operational_seconds,under_maintenance_seconds,degraded_performance_seconds,partial_outage_seconds,major_outage_seconds,unknown_seconds,incidents
    api,'=API | 1,2026-01-01T00:00:00.000Z,2026-04-01T00:00:00.000Z,0.999074,,7768800,0,0,0,7200,0,1
    web,"Web, ""new""",2026-01-01T00:00:00.000Z,2026-04-01T00:00:00.000Z,,,0,0,0,0,0,7776000,0
    "
  `);
});
