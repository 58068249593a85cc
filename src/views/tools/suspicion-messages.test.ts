import { expect, test } from 'vitest';

import { aComponent, anIncident, aPage, at } from '../../../test/support/builders.ts';
import { hostileLines } from '../../../test/support/hostile-markup.ts';
import { ownersToMention } from '../../model/duty/owners.ts';
import type { Rota } from '../../model/duty/rota.ts';
import { similarIncidents } from '../../model/reports/similar-incidents.ts';
import { createPageContext } from '../page-context.ts';
import { toOwnerMarkdown } from './owner-lines.ts';
import { toSimilarMarkdown } from './similar-text.ts';
import { toSuspicionText } from './suspicion-messages.ts';

const page = aPage({
  components: [
    aComponent('api', {
      name: 'API @all',
      owners: ['Ana', 'ben', 'nobody', '@acme/storage'],
      runbook: 'https://wiki.example/api_down',
    }),
    aComponent('web'),
  ],
});
const site = createPageContext(page);
const person = (name: string, github: string, away: Rota['people'][number]['away'] = []) => ({
  ...{ name, github, away, timeZone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7] },
  ...{ fromMinute: 540, untilMinute: 1020 },
});
const people = [
  person('Ana', 'ana-r'),
  person('Ben', 'ben', [{ from: '2026-03-14', until: '2026-03-14' }]),
];
const rota: Rota = { people, tiers: [] };
const past = (title: string, body: string) => {
  const report = anIncident({ api: 'major_outage' }, [
    ['investigating', '2026-02-01 10:00'],
    ['resolved', '2026-02-01 10:33'],
  ]);
  const [first, last] = report.updates;
  return { ...report, title, updates: [first!, { ...last!, body }] };
};
const issueOf = (similar: string) =>
  toSuspicionText(
    {
      ...{ source: 'probe', id: 'api', title: 'API does not answer', text: '', told: [], owed: [] },
      components: [{ id: 'api', status: 'major_outage' }],
      since: at('2026-03-14 10:00'),
    },
    {
      ...{ details: [], confirmsAt: undefined, isForMaintainers: false, label: 'incident' },
      onDuty: ownersToMention(['api'], page, { rota, now: at('2026-03-14 08:00') }),
      ...{ timeZone: 'UTC', care: toOwnerMarkdown(['api', 'web'], page), similar },
    },
  );

test('a suspicion mentions owners who are not away, and has the runbook and what was like it', () => {
  const similar = similarIncidents({ text: 'The API does not answer', componentIds: ['api'] }, [
    past('API does not answer', 'The disk was full. @everyone'),
    past('Documentation is old', ''),
  ]);
  const text = issueOf(toSimilarMarkdown(similar, site));
  expect(text).toMatch(/^@ana-r @acme\/storage: The probe/);
  expect(text).toContain(
    '- API @\u200Ball: owners Ana, ben, nobody, acme/storage; runbook https://wiki.example/api_down\n',
  );
  expect(text).toContain(
    'This has happened before:\n\n- [API does not answer](https://status.example.org/incidents/an-incident/) (1 Feb 2026, 10:00 UTC, 33 mins): The disk was full. @\u200Beveryone',
  );
  expect(issueOf('')).not.toContain('happened before');
});

test('nobody outside their hours is mentioned where it has to be quiet, and nobody by a bare name', () => {
  const mentioned = (time: string) =>
    ownersToMention(['api'], page, { rota, now: at(`2026-03-14 ${time}`), isQuiet: true });
  expect(mentioned('08:00')).toEqual(['acme/storage']);
  expect(mentioned('09:00')).toEqual(['ana-r', 'acme/storage']);
  expect(ownersToMention(['api'], page, { rota: undefined, now: 0 })).toEqual(['acme/storage']);
  expect(ownersToMention(['web'], page, { rota, now: 0 })).toEqual([]);
});

test.each([...hostileLines, '@all #1 [x](https://evil.example)', '<!-- x', '- a\n- b'])(
  'what reports say is no markup in an issue: %j',
  (text) => {
    const list = toSimilarMarkdown([{ incident: past(text, text), likeness: 1 }], site);
    const items = list.split('\n').slice(2);
    expect(items).toHaveLength(1);
    const said = items[0]!
      .replace(/\\./g, '')
      .replace(/\]\(https:\/\/status\.example\.org[^)]*\)/, '');
    expect(said).not.toMatch(/@(?!\u200B)|[<>`]|\]\(|#/);
  },
);
