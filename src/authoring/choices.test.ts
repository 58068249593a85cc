import { expect, test } from 'vitest';

import { aComponent, aGroup, aPage, anIncident } from '../../test/support/builders.ts';
import type { Template } from '../sources/templates/template-file.ts';
import { createPageContext } from '../views/page-context.ts';
import {
  changeChoices,
  componentChoices,
  lacksSeverity,
  openingTemplates,
  statusChoices,
  suggestedNextUpdate,
  updateChoices,
} from './choices.ts';
import { updateStatus, updateTemplates, updateVerbs } from './reports/incident-verbs.ts';

const page = aPage();
const session = { site: createPageContext(page), content: { page } } as Parameters<
  typeof changeChoices
>[1];
const template = (id: string, changes: Partial<Template>): Template => {
  return { id, name: id, kind: 'incident', falseAlarm: false, body: '', ...changes };
};
const templates = [
  template('slow', { title: 'x', componentStatus: 'degraded_performance' }),
  template('down', { title: 'x', componentStatus: 'major_outage' }),
  template('cause', { status: 'identified' }),
  template('over', { status: 'resolved' }),
  template('work', { kind: 'maintenance', title: 'x' }),
];
const incident = anIncident({ api: 'major_outage' }, [['identified', '2026-03-14 10:00']]);

test('templates that begin an incident: the worst first', () => {
  expect(openingTemplates(templates, 'incident').map(({ id }) => id)).toEqual(['down', 'slow']);
  expect(openingTemplates(templates, 'maintenance').map(({ id }) => id)).toEqual(['work']);
});

test('an update: the next step of the incident first, a template before words of one’s own', () => {
  const { statuses } = updateVerbs.update;
  const offered = updateTemplates(updateVerbs.update, templates);
  expect(updateChoices(statuses, incident, offered, session).map(({ label }) => label)).toEqual([
    'Monitoring: my own words',
    'Investigating: my own words',
    'Identified: cause',
    'Identified: my own words',
  ]);
});

test.each<[keyof typeof updateVerbs, string | undefined, string | undefined, string | RegExp]>([
  ['update', 'monitoring', 'identified', 'monitoring'],
  ['update', undefined, 'investigating', 'investigating'],
  ['update', undefined, undefined, 'identified'],
  ['resolve', undefined, undefined, 'resolved'],
  ['update', 'resolved', undefined, /update cannot set resolved; it sets investigating/],
  ['update', 'monitorin', undefined, /Did you mean monitoring\?/],
])('%s with --status %s, and %s chosen', (verb, flag, chosen, expected) => {
  const status = () => updateStatus(updateVerbs[verb], incident, { flag, chosen });
  if (typeof expected === 'string') expect(status()).toBe(expected);
  else expect(status).toThrow(expected);
});

test('an incident that is over has no next status by itself', () => {
  const over = anIncident({}, [['resolved', '2026-03-14 10:00']]);
  const nothing = { flag: undefined, chosen: undefined };
  expect(() => updateStatus(updateVerbs.update, over, nothing)).toThrow(/reopen/);
});

test('components: those that are gone are not offered', () => {
  const components = [aComponent('api'), aComponent('old', { retired: true })];
  const content = { page: aPage({ components }) } as Parameters<
    typeof componentChoices
  >[0]['content'];
  expect(componentChoices({ content })).toEqual([{ value: 'api', label: 'API' }]);
});

test('a component of an incident: its status now, and every other one to choose', () => {
  expect(changeChoices(incident, session)[0]).toEqual({ value: 'api', label: 'API: Major outage' });
  expect(statusChoices(incident, 'api', session).map(({ value }) => value)).toEqual([
    'operational',
    'degraded_performance',
    'partial_outage',
  ]);
});

test.each([
  [undefined, false],
  [[], false],
  [['api=major_outage'], false],
  [['api=major_outage', 'web'], true],
])('%j leaves open how badly: %s', (components, expected) => {
  expect(lacksSeverity(components)).toBe(expected);
});

test('the next update as the policy owes it', () => {
  expect([suggestedNextUpdate(1_800_000), suggestedNextUpdate(undefined)]).toEqual([
    '30 min',
    'none',
  ]);
});

test('components stand under their groups, with names that tell them apart', () => {
  const groups = ['Europe', 'America'].map((name) =>
    aGroup(name, [aComponent(`${name}-api`, { name: 'API' })]),
  );
  const components = [...groups, aComponent('docs'), aComponent('old', { retired: true })];
  const content = { page: aPage({ components }) } as Parameters<
    typeof componentChoices
  >[0]['content'];
  expect(componentChoices({ content })).toEqual([
    { value: 'Europe-api', label: 'API (Europe)', group: 'Europe' },
    { value: 'America-api', label: 'API (America)', group: 'America' },
    { value: 'docs', label: 'DOCS' },
  ]);
});
