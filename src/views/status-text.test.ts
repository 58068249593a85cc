import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';

import {
  buildAnnouncement,
  buildIncident,
  buildMaintenance,
  buildPage,
  buildUpdate,
  utc,
} from '../../test/support/build-page.ts';
import { hostileBody, hostileLine } from '../../test/support/hostile-markup.ts';
import { toStatusText } from './status-text.ts';

const textOf = (...args: Parameters<typeof buildPage>) => {
  const { status, site } = buildPage(...args);
  return toStatusText(status, site);
};

describe('toStatusText', () => {
  test('says what planned work asks of readers, and that it takes longer', () => {
    const text = textOf({
      maintenances: [
        buildMaintenance({
          scheduledFor: utc('2026-03-14 08:00'),
          scheduledUntil: utc('2026-03-14 10:00'),
          facts: { workaround: 'Use `eu2`.', nextUpdateAt: utc('2026-03-14 12:30') },
          updates: [buildUpdate('in_progress', '2026-03-14 08:05', 'It runs.')],
        }),
      ],
    });
    expect(text).toContain(`  It runs.
  Planned for: 14 Mar 2026, 08:00–10:00 UTC
  This takes longer than planned.
  What to do meanwhile: Use eu2.
  Next update: 14 Mar 2026, 12:30 UTC
`);
  });

  test('says all that matters now', () => {
    const updates = [
      buildUpdate('investigating', '2026-03-14 09:58', 'Looking.'),
      buildUpdate('identified', '2026-03-14 10:30', 'The **disk** is full.', {
        components: [{ id: 'api', status: 'partial_outage' }],
        affected: 'Everyone in the EU',
        workaround: 'Use `eu2`.',
        expectedFixAt: utc('2026-03-14 13:00'),
        nextUpdateAt: utc('2026-03-14 11:30'),
      }),
    ];
    expect(
      textOf({
        incidents: [buildIncident({ updates })],
        maintenances: [
          buildMaintenance(),
          buildMaintenance({
            id: 'later',
            scheduledFor: utc('2026-05-02 08:00'),
            scheduledUntil: utc('2026-05-02 10:00'),
          }),
        ],
        announcements: [buildAnnouncement()],
      }),
    ).toBe(`Acme Status
===========

API is partly down.
As of 14 Mar 2026, 12:00 UTC

[Identified] API requests fail
  The disk is full.
  Affects: API (Partial outage)
  Who is affected: Everyone in the EU
  What to do meanwhile: Use eu2.
  Updated: 14 Mar 2026, 10:30 UTC
  Expected fix: 14 Mar 2026, 13:00 UTC
  Next update: 14 Mar 2026, 11:30 UTC (overdue)
  https://acme.example/status/incidents/2026-03-14-api/

[Scheduled] Cluster upgrade
  Builds wait.
  Planned for: 2 Apr 2026, 08:00–10:00 UTC
  Affects: API
  https://acme.example/status/maintenances/2026-04-02-upgrade/

We are moving
  To another place (https://new.example/).

Core
  API ............................................... Partial outage
  Website ........................................... Operational
Documentation ....................................... Operational

https://acme.example/status/
valid_until: 2026-03-14T13:00:00Z
`);
  });

  test('cannot drive a terminal, whatever people write', () => {
    fc.assert(
      fc.property(hostileLine, hostileBody, (title, body) => {
        const text = textOf({
          page: { name: title },
          incidents: [buildIncident({ title, introduction: body, updates: [] })],
          maintenances: [buildMaintenance({ title })],
          announcements: [buildAnnouncement({ title, body })],
        });
        expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 40 },
    );
  });

  test('breaks lines at eighty cells, wide characters counted twice', () => {
    const title = '日本語 '.repeat(30);
    const lines = textOf({ incidents: [buildIncident({ title })] }).split('\n');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeGreaterThan(70);
  });
});
