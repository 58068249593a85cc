import { expect, test } from 'vitest';

import { saidBy } from '../../../test/support/upstream-documents.ts';

const page = { id: 'x', name: 'X', url: 'https://x.org' };
const fine = { indicator: 'none', description: 'All Systems Operational' };
const component = (name: string, status: unknown, more = {}) => ({
  id: name,
  name,
  status,
  ...more,
});
const jobs = {
  name: 'Jobs wait',
  status: 'investigating',
  impact: 'critical',
  components: [component('Builders', 'operational')],
};

test.each<[string, unknown, string[] | undefined, string]>([
  [
    'all is well',
    { page, status: fine, components: [component('API', 'operational')], incidents: [] },
    undefined,
    'statuspage operational',
  ],
  [
    'components are fine, an incident is open',
    { page, status: fine, components: [component('API', 'operational')], incidents: [jobs] },
    undefined,
    'statuspage major_outage | Jobs wait',
  ],
  [
    'a component is down, no incident is open',
    { page, status: fine, components: [component('API', 'partial_outage')], incidents: [] },
    undefined,
    'statuspage partial_outage | API: partial outage',
  ],
  [
    'lists are null or missing, as with incident.io',
    { page, status: fine, components: [component('API', 'operational')], incidents: null },
    undefined,
    'statuspage operational',
  ],
  [
    'an incident without impact is trouble all the same',
    { page, status: fine, incidents: [{ name: 'Slow', status: 'identified', impact: 'none' }] },
    undefined,
    'statuspage degraded_performance | Slow',
  ],
  [
    'a new value is unknown',
    { page, status: fine, components: [component('API', 'wobbly_state')] },
    undefined,
    'statuspage unknown | API: wobbly state',
  ],
  [
    'a new indicator is unknown, too',
    { page, status: { indicator: 'purple', description: 'Purple' } },
    undefined,
    'statuspage unknown | Purple',
  ],
  [
    'what is over counts for nothing',
    {
      page,
      status: fine,
      incidents: [
        { ...jobs, status: 'resolved' },
        { ...jobs, resolved_at: '2019-01-01T00:00:00Z' },
      ],
      scheduled_maintenances: [{ name: 'Later', status: 'scheduled', impact: 'maintenance' }],
    },
    undefined,
    'statuspage operational',
  ],
  [
    'planned work that is under way',
    { page, status: fine, scheduled_maintenances: [{ name: 'Move', status: 'in_progress' }] },
    undefined,
    'statuspage under_maintenance | Move',
  ],
  [
    'only what matters counts',
    {
      page,
      status: { indicator: 'critical', description: 'Down' },
      components: [component('API', 'major_outage'), component('Builders', 'operational')],
    },
    ['builders'],
    'statuspage operational',
  ],
  [
    'a group stands for its components',
    {
      page,
      status: fine,
      components: [
        component('Builders', 'operational', { group: true }),
        component('x86', 'degraded_performance', { group_id: 'Builders', group: false }),
      ],
    },
    ['Builders'],
    'statuspage degraded_performance | x86: degraded performance',
  ],
  [
    'an incident that names no component may concern any',
    {
      page,
      status: fine,
      components: [component('API', 'operational')],
      incidents: [{ ...jobs, components: undefined }],
    },
    ['API'],
    'statuspage major_outage | Jobs wait',
  ],
  [
    'an incident of another component does not',
    {
      page,
      status: fine,
      components: [component('API', 'operational'), component('Builders', 'operational')],
      incidents: [jobs],
    },
    ['API'],
    'statuspage operational',
  ],
  [
    'a component that is gone is unknown',
    { page, status: fine, components: [component('API', 'operational')] },
    ['Builders'],
    'statuspage unknown | Builders: ?',
  ],
  [
    'words of strangers are one plain line',
    {
      page,
      status: fine,
      incidents: [
        { ...jobs, name: '<img src=x onerror=alert(1)>\u202Eevil &lt;b&gt;bold&lt;/b&gt;\n\n# x' },
      ],
    },
    undefined,
    'statuspage major_outage | evil bold # x',
  ],
])('Statuspage: %s', (_, document, components, expected) => {
  expect(saidBy(document, components)).toBe(expected);
});

test.each<[string, unknown, string[] | undefined, unknown, string]>([
  ['up', { page: { ...page, status: 'UP' } }, undefined, undefined, 'instatus operational'],
  [
    'as older pages have it',
    { page, status: { type: 'HASISSUES', text: 'Some trouble' } },
    undefined,
    undefined,
    'instatus degraded_performance | Some trouble',
  ],
  [
    'how many it is',
    { page: { ...page, status: 'SOMEMAJOROUTAGE' } },
    undefined,
    undefined,
    'instatus major_outage | SOMEMAJOROUTAGE',
  ],
  [
    'an incident while it says to be up',
    {
      page: { ...page, status: 'UP' },
      activeIncidents: [
        { name: 'API fails', status: 'INVESTIGATING', impact: 'MAJOROUTAGE' },
        { name: 'Old', status: 'RESOLVED', impact: 'MAJOROUTAGE' },
      ],
      activeMaintenances: [{ name: 'Later', status: 'NOTSTARTEDYET' }],
    },
    undefined,
    undefined,
    'instatus major_outage | API fails',
  ],
  [
    'components of a group',
    { page: { ...page, status: 'HASISSUES' } },
    ['Core'],
    { components: [component('API', 'PARTIALOUTAGE', { group: { name: 'Core' } })] },
    'instatus partial_outage | API: partial outage',
  ],
  [
    'components as a list with children',
    { page: { ...page, status: 'UP' } },
    ['API'],
    [{ name: 'Core', isParent: true, children: [component('API', 'OPERATIONAL')] }],
    'instatus operational',
  ],
  [
    'another value',
    { page: { ...page, status: 'SHRUG' } },
    undefined,
    undefined,
    'instatus unknown | SHRUG',
  ],
])('Instatus: %s', (_, document, components, beside, expected) => {
  expect(saidBy(document, components, beside)).toBe(expected);
});
