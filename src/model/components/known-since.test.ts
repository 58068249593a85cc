import { expect, test } from 'vitest';

import {
  aComponent,
  aContent,
  aGroup,
  aMaintenance,
  anIncident,
  aPage,
  at,
} from '../../../test/support/builders.ts';
import { flattenComponents } from './component.ts';
import { withKnownSince } from './known-since.ts';

const now = at('2026-03-14 12:00');
const page = aPage({
  components: [
    aComponent('api', { since: at('2020-01-01') }),
    aGroup('Core', [aComponent('web')]),
    aComponent('docs'),
  ],
});
const named = [
  { name: 'First', at: at('2026-03-01') },
  { name: 'Second', at: at('2026-03-10') },
];
const incident = anIncident({}, [['investigating', '2026-02-10 10:00']]);

test.each([
  ['git tells when the page got a name of its own', named, {}, '2026-03-01'],
  ['what was reported before counts, too', named, { incidents: [incident] }, '2026-02-10'],
  [
    'what is planned changes nothing',
    named,
    { maintenances: [aMaintenance(['2026-05-01', '2026-05-02'])] },
    '2026-03-01',
  ],
  ['without history nothing is known', [], { incidents: [incident] }, ''],
  ['nor of a time before it', [{ name: 'First', at: at('2027-01-01') }], {}, ''],
])('%s', (_, names, changes, expected) => {
  const { components } = withKnownSince(aContent({ page, ...changes }), names, now).page;
  const days = flattenComponents(components).map(({ since }) =>
    since === undefined ? '' : new Date(since).toISOString().slice(0, 10),
  );
  expect(days).toEqual(['2020-01-01', expected, expected]);
});
