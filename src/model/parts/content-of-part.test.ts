import { expect, test } from 'vitest';

import {
  aComponent,
  aContent,
  aMaintenance,
  anAnnouncement,
  anIncident,
  anUnreadable,
  aPage,
  at,
} from '../../../test/support/builders.ts';
import type { Content } from '../content.ts';
import type { Page } from '../page/page.ts';
import { worstImpactOf } from '../reports/incident.ts';
import { contentOfPart } from './content-of-part.ts';
import type { Part } from './part.ts';

const page = aPage({
  id: 'operator',
  description: 'Of all customers.',
  hub: 'https://hub.example/',
  homepage: 'https://example.org',
  homes: [
    { url: 'https://status.example.org/', deploy: 'put {dir}' },
    { url: 'https://status2.example.net/' },
  ],
  components: [
    {
      name: 'Core',
      id: 'core',
      description: 'API and web.',
      was: ['g1'],
      components: [aComponent('api'), aComponent('web')],
    },
    aComponent('docs'),
  ],
});
const part: Part = { id: 'acme', name: 'Acme', shows: ['api'] };

function project(changes: Partial<Content> = {}, changed: Partial<Part> = {}, on: Page = page) {
  return contentOfPart(aContent({ page: on, ...changes }), { ...part, ...changed });
}

const posted: readonly ['investigating', string] = ['investigating', '2026-03-14 09:00'];

test('a page of its own is called and addressed as it says, and is as the page itself in all else', () => {
  expect(project().page).toEqual({
    ...aPage({ id: 'operator', homepage: 'https://example.org' }),
    partId: 'acme',
    name: 'Acme',
    url: 'https://status.example.org/acme/',
    homes: [
      { url: 'https://status.example.org/acme/' },
      { url: 'https://status2.example.net/acme/' },
    ],
    components: [{ name: 'Core', components: [aComponent('api')] }],
  });
});

test('one with an address of its own has no other home', () => {
  const own = project({}, { url: 'https://acme.example/', isHidden: true }).page;
  expect([own.url, own.homes, own.isHidden]).toEqual(['https://acme.example/', undefined, true]);
});

test('ids stay those of the page, whose name they may come from', () => {
  const { id: _, ...unnamed } = page;
  expect(project({}, {}, unnamed).page.id).toBe('example');
});

test('the page itself keeps its name, address and homes', () => {
  const main = project({}, { id: 'main', name: 'main' }).page;
  const { components, ...rest } = page;
  expect(main).toEqual({
    ...rest,
    components: [{ name: 'Core', components: [aComponent('api')] }],
  });
  expect(components).toHaveLength(2);
});

test.each<[string, readonly string[], unknown[]]>([
  ['a group by its id', ['core'], [page.components[0]]],
  ['all in a group', ['web', 'api'], [page.components[0]]],
  [
    'parts of a group, in display order',
    ['docs', 'web'],
    [{ name: 'Core', components: [aComponent('web')] }, aComponent('docs')],
  ],
])('shows %s', (_, shows, components) => {
  expect(project({}, { shows }).page.components).toEqual(components);
});

test('an incident is shown with what concerns the page, and each of its updates', () => {
  const incident = anIncident(
    { web: 'major_outage' },
    [
      posted,
      ['identified', '2026-03-14 10:00', { api: 'degraded_performance', web: 'partial_outage' }],
      ['monitoring', '2026-03-14 11:00', { web: 'operational' }],
    ],
    { declaredImpact: 'critical' },
  );
  const [own] = project({ incidents: [incident] }).incidents;
  expect(own).toEqual({
    ...anIncident({}, [
      posted,
      ['identified', '2026-03-14 10:00', { api: 'degraded_performance' }],
      ['monitoring', '2026-03-14 11:00'],
    ]),
    facts: {},
  });
  expect(worstImpactOf(own!)).toBe('minor');
});

test('an impact that was declared stays with an incident that is shown whole', () => {
  const incident = anIncident({ api: 'degraded_performance' }, [posted], {
    declaredImpact: 'critical',
  });
  expect(project({ incidents: [incident] }).incidents).toEqual([incident]);
});

const window = ['2026-03-20 09:00', '2026-03-20 10:00'] as const;
const ofWeb = { facts: { components: [{ id: 'web', status: 'under_maintenance' }] } } as const;

test.each<[string, Partial<Content>, Partial<Content>]>([
  [
    'incidents of others',
    { incidents: [anIncident({ web: 'major_outage' }, [posted])] },
    { incidents: [] },
  ],
  [
    'maintenance of others',
    { maintenances: [aMaintenance(window, [], ofWeb)] },
    { maintenances: [] },
  ],
  [
    'work of others that repeats',
    {
      series: [aMaintenance(window, [], ofWeb)],
      laterMaintenances: [aMaintenance(window, [], ofWeb)],
    },
    { series: [], laterMaintenances: [] },
  ],
  [
    'announcements for others',
    { announcements: [anAnnouncement('2026-03-14', { components: ['web'] })] },
    { announcements: [] },
  ],
  [
    'others from an announcement',
    { announcements: [anAnnouncement('2026-03-14', { components: ['web', 'api'] })] },
    { announcements: [anAnnouncement('2026-03-14', { components: ['api'] })] },
  ],
  [
    'what probes and alerts say of others',
    {
      observations: [{ componentId: 'web', holdsUntil: 1 }],
      firing: [{ key: 'k', component: 'web', since: 1 }],
    },
    { observations: [], firing: [] },
  ],
  [
    'what others need',
    { upstreams: [{ upstream: { name: 'S3', page: 'https://s3.example', mattersTo: ['web'] } }] },
    { upstreams: [] },
  ],
  [
    'unreadable reports of others',
    { unreadable: [anUnreadable({ componentIds: ['web'] })] },
    { unreadable: [] },
  ],
])('leaves out %s', (_, written, expected) => {
  expect(project(written)).toMatchObject(expected);
});

test.each<[string, Partial<Content>]>([
  ['incidents', { incidents: [anIncident({}, [posted])] }],
  ['maintenance', { maintenances: [aMaintenance(window, [], { facts: {} })] }],
  ['announcements', { announcements: [anAnnouncement('2026-03-14')] }],
  [
    'upstreams',
    { upstreams: [{ upstream: { name: 'S3', page: 'https://s3.example', mattersTo: [] } }] },
  ],
  ['alerts for renamed components', { firing: [{ key: 'k', component: 'renamed', since: 1 }] }],
])('%s that name no component concern every page', (_, written) => {
  expect(project(written)).toMatchObject(written);
});

test('an unreadable report that may concern the page is told without its name', () => {
  const unreadable = [
    anUnreadable({ file: 'content/incidents/web-down.md', mayBeOpen: true }),
    anUnreadable({ file: 'content/incidents/api-down.md', componentIds: ['api', 'web'] }),
  ];
  expect(project({ unreadable }).unreadable).toEqual([
    { ...unreadable[0], file: 'content/incidents/' },
    { ...unreadable[1], file: 'content/incidents/', componentIds: ['api'] },
  ]);
});

test('what is due by the clock is untouched', () => {
  const maintenance = aMaintenance(window);
  expect(project({ maintenances: [maintenance] }).maintenances[0]).toBe(maintenance);
  expect(maintenance.scheduledFor).toBe(at('2026-03-20 09:00'));
});
