import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { buildPage, utc } from '../../../../test/support/build-page.ts';
import { writeContent } from '../../../../test/support/content-folder.ts';
import { temporaryFolder } from '../../../../test/support/run-script.ts';
import { readFiring } from './read-firing.ts';
import { readObservations } from './read-observations.ts';

test('a probe that nobody has asked is new for two hours from when its file was written, to the whole millisecond', () => {
  const probe = 'probes: [{ id: api, component: api, url: https://api.example.org/ }]\n';
  const content = writeContent({ 'probes.yml': probe });
  const modifiedAt = utc('2026-03-14 09:58');
  // Disks keep fractions of a millisecond.
  const seconds = modifiedAt / 1000 + 0.000_643_8;
  utimesSync(path.join(content, 'probes.yml'), seconds, seconds);
  const [seen] = readObservations(temporaryFolder(), content, buildPage({}).status.page);
  expect(seen?.holdsUntil).toBe(modifiedAt + 2 * 3_600_000);
});

test.each(['', '{"probes":{"api":{"state":', '{"firing":[{"key":"k"', '<<<<<<< HEAD'])(
  'a state that is torn leaves everything unknown: %j',
  (torn) => {
    const probe = 'probes: [{ id: api, component: api, url: https://api.example.org/ }]\n';
    const content = writeContent({ 'probes.yml': probe, 'alerts.yml': 'routes: []\n' });
    const state = temporaryFolder();
    for (const name of ['probes.json', 'alerts.json']) writeFileSync(path.join(state, name), torn);
    expect(readObservations(state, content, buildPage({}).status.page)).toEqual([
      { componentId: 'api', holdsUntil: 0 },
    ]);
    expect(readFiring(state, content)).toMatchObject([{ component: '' }]);
    expect(readFiring(temporaryFolder(), content)).toEqual([]);
  },
);

test.each<[string, (file: string) => void]>([
  ['a folder', (file) => mkdirSync(file)],
  ['a link to nowhere', (file) => symlinkSync('nowhere', file)],
])('so does %s in place of its files', (_, make) => {
  const probe = 'probes: [{ id: api, component: api, url: https://api.example.org/ }]\n';
  const content = writeContent({ 'probes.yml': probe, 'alerts.yml': 'routes: []\n' });
  const state = temporaryFolder();
  for (const name of ['probes.json', 'alerts.json']) make(path.join(state, name));
  expect(readObservations(state, content, buildPage({}).status.page)).toEqual([
    { componentId: 'api', holdsUntil: 0 },
  ]);
  expect(readFiring(state, content)).toMatchObject([{ component: '' }]);
});

test.each<[string, Readonly<Record<string, string>>, string | undefined]>([
  ['probes are wrong and what they saw is torn', { 'probes.yml': 'probes: [' }, '{'],
  ['probes are wrong and the state was not fetched', { 'probes.yml': 'probes: [' }, undefined],
  ['the state was not fetched, and alerts may fire', { 'alerts.yml': 'routes: []\n' }, undefined],
  ['alerts are misnamed', { 'alerts.yaml': 'routes: []\n' }, undefined],
])('nothing is known of any component: %s', (_, files, torn) => {
  const state = torn === undefined ? '/nowhere' : temporaryFolder();
  if (torn !== undefined) writeFileSync(path.join(state, 'probes.json'), torn);
  const { page } = buildPage({}).status;
  expect(readObservations(state, writeContent(files), page)).toEqual(
    ['api', 'web', 'docs', 'old'].map((componentId) => ({ componentId, holdsUntil: 0 })),
  );
});
