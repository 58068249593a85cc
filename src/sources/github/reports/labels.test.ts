import { expect, test } from 'vitest';

import { defaultGitHubSettings } from '../../../model/page/github-settings.ts';
import { incidentStatuses } from '../../../model/status.ts';
import { parseLabel } from './labels.ts';
import { ComponentNames } from './vocabulary.ts';

const twins = ['eu', 'us'].map((id) => ({
  name: id,
  components: [{ id, name: 'API', retired: false }],
}));

test.each([
  ['API', 'eu, us'],
  ['component: api', 'eu, us'],
  ['component: API (us)', 'us'],
  ['component: apu', 'eu, us'],
])('of two components of one name, the label %s', (label, ids) => {
  const names = new ComponentNames(twins);
  const settings = defaultGitHubSettings;
  const meaning = parseLabel(label, { settings, names, statuses: incidentStatuses });
  if (meaning?.kind === 'component') expect(meaning.id).toBe(ids);
  else if (meaning?.kind === 'unknown' && meaning.note.code === 'unknown-component')
    expect(meaning.note.args.known.join(', ')).toBe(ids);
  else expect(meaning).toBe(ids);
});

test.each([
  ['status', undefined],
  ['Maintenance', undefined],
  ['component: status', { kind: 'component', id: 'status' }],
  ['api', { kind: 'component', id: 'api' }],
  ['good first issue', undefined],
])('beside components of the same name, the label %s', (label, meaning) => {
  const components = ['status', 'maintenance', 'api'].map((id) => ({
    id,
    name: id,
    retired: false,
  }));
  const settings = {
    ...defaultGitHubSettings,
    labels: { ...defaultGitHubSettings.labels, incident: ['status'] },
  };
  const names = new ComponentNames(components);
  expect(parseLabel(label, { settings, names, statuses: incidentStatuses })).toEqual(meaning);
});
