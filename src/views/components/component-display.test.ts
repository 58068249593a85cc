import { expect, test } from 'vitest';

import {
  aComponent,
  aContent,
  aMaintenance,
  anIncident,
  anUnreadable,
  aPage,
  at,
} from '../../../test/support/builders.ts';
import type { Content } from '../../model/content.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import { toStatusText } from '../status-text.ts';
import { createSite } from '../site.ts';
import { toPageDocument } from '../page-document/document.ts';
import { toComponentRows } from './component-rows.ts';

const quiet = { display: { show: 'in_trouble' } } as const;
const page = aPage({
  components: [
    { name: 'Core', components: [aComponent('api', quiet), aComponent('web', quiet)] },
    { name: 'Quiet', ...quiet, components: [aComponent('db')] },
    aComponent('docs'),
  ],
});

function built(changes: Partial<Content>, now = '2026-03-14 12:00') {
  const status = assembleStatusPage(aContent({ page, ...changes }), at(now));
  const site = createSite(status.page);
  const rows = toComponentRows(status, site).map((entry) => [
    entry.name,
    entry.attributes,
    ...('rows' in entry ? entry.rows.map(({ name }) => name) : []),
  ]);
  return {
    rows,
    text: toStatusText(status, site),
    document: toPageDocument({ status, site, commit: undefined }),
  };
}

const docs = ['DOCS', {}];

test.each<[string, Partial<Content>, unknown[]]>([
  ['well', {}, [docs]],
  [
    'in trouble',
    {
      incidents: [
        anIncident({ web: 'degraded_performance' }, [['investigating', '2026-03-14 11:00']]),
      ],
    },
    [['Core', {}, 'WEB'], docs],
  ],
  [
    'under planned work',
    { maintenances: [aMaintenance(['2026-03-14 11:00', '2026-03-14 13:00'])] },
    [['Core', { 'data-until': '2026-03-14T13:00:00Z' }, 'API'], docs],
  ],
  [
    'going to be under planned work',
    { maintenances: [aMaintenance(['2026-03-14 13:00', '2026-03-14 14:00'])] },
    [
      [
        'Core',
        { 'data-from': '2026-03-14T13:00:00Z', 'data-until': '2026-03-14T14:00:00Z', hidden: true },
        'API',
      ],
      docs,
    ],
  ],
  [
    'unknown',
    { unreadable: [anUnreadable({ mayBeOpen: true, componentIds: ['db'] })] },
    [['Quiet', {}, 'DB'], docs],
  ],
])('a component that is shown in trouble and is %s', (_, changes, expected) => {
  expect(built(changes).rows).toEqual(expected);
});

test('is in the list of a terminal as on the page, and programs always know of it', () => {
  const { text, document } = built({
    unreadable: [anUnreadable({ mayBeOpen: true, componentIds: ['db'] })],
  });
  expect(text).toMatch(/^Quiet\n {2}DB \.+ Unknown$/m);
  expect(text).not.toMatch(/^Core$|API|WEB/m);
  expect(document.components.map(({ id, show }) => [id, show])).toEqual([
    ['api', 'in_trouble'],
    ['web', 'in_trouble'],
    ['db', 'in_trouble'],
    ['docs', 'always'],
  ]);
});

test('opens the groups in trouble, unless that would list more than forty components', () => {
  const names = ['A', 'B', 'C'];
  const groups = names.map((name) => ({
    name,
    components: Array.from({ length: 20 }, (_, index) => aComponent(`${name}${index}`)),
  }));
  const opened = (...hit: string[]) => {
    const incidents = hit.map((id) =>
      anIncident({ [id]: 'major_outage' }, [['investigating', '2026-03-14 11:00']]),
    );
    const content = aContent({ page: aPage({ components: groups }), incidents });
    const status = assembleStatusPage(content, at('2026-03-14 12:00'));
    return toComponentRows(status, createSite(status.page)).flatMap((entry) =>
      'isOpen' in entry && entry.isOpen ? [entry.name] : [],
    );
  };
  expect(opened('A1', 'C1')).toEqual(['A', 'C']);
  expect(opened('A1', 'B1', 'C1')).toEqual([]);
});
