import { describe, expect, test } from 'vitest';

import { aPage, anIncident, at } from '../../../test/support/builders.ts';
import type { Incident } from '../../model/reports/incident.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import { toPostmortems, toPostmortemsLink } from './postmortems.ts';
import { createSite } from '../site.ts';

const page = aPage();
const site = createSite(page);

const learned = `### Action items

- [x] Watch the [disk](https://example.org/disk)
- [ ] Rehearse it
- [ ] Write it down`;

/** An incident that was over on one day of March 2026, with a postmortem on the day `told`, or without one. */
function incident(id: string, over: string, told?: string, body = learned): Incident {
  const updates = [
    ['investigating', `2026-03-${over} 10:00`],
    ['resolved', `2026-03-${over} 11:30`],
    ...(told === undefined ? [] : [['postmortem', `2026-03-${told} 09:00`] as const]),
  ] as const;
  const written = anIncident({ api: 'major_outage' }, updates, { id, title: `Title of ${id}` });
  return {
    ...written,
    updates: written.updates.map((each) =>
      each.status === 'postmortem' ? { ...each, body } : each,
    ),
  };
}

function assemble(...incidents: readonly Incident[]) {
  const others = { maintenances: [], announcements: [], unreadable: [] };
  return assembleStatusPage({ page, incidents, ...others }, at('2026-03-20 12:00'));
}

describe('postmortems', () => {
  test('are listed by when they were told, with what is still open first', () => {
    const status = assemble(incident('a', '10', '18'), incident('b', '12', '14', 'None.'));
    expect(toPostmortems(status, site)).toMatchObject([
      {
        titleHtml: 'Title of a',
        href: '/incidents/a/#u20260318t090000z',
        status: 'major_outage',
        facts: ['Major outage', expect.stringMatching(/^1\shr 30\smins$/), 'API'],
        items: [
          { label: 'Still open', list: ['Rehearse it', 'Write it down'] },
          { label: 'Done', list: ['Watch the <a href="https://example.org/disk">disk</a>'] },
        ],
      },
      { titleHtml: 'Title of b', items: [] },
    ]);
  });

  test('are led to as soon as there is one', () => {
    expect(toPostmortemsLink(assemble(incident('a', '10')), site)).toBeUndefined();
    expect(toPostmortemsLink(assemble(incident('a', '10', '18')), site)).toMatchObject({
      name: 'Postmortems',
      url: '/postmortems/',
    });
  });
});
