import { expect, test } from 'vitest';

import { defaultGitHubSettings } from '../../../model/page/github-settings.ts';
import { incidentStatuses } from '../../../model/status.ts';
import { parseLabel } from './labels.ts';
import { ComponentNames } from './vocabulary.ts';

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
    labels: { ...defaultGitHubSettings.labels, incident: 'status' },
  };
  const names = new ComponentNames(components);
  expect(parseLabel(label, { settings, names, statuses: incidentStatuses })).toEqual(meaning);
});
