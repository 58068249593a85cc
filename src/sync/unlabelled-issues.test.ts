import { expect, test } from 'vitest';

import { anIssue, historyOf } from '../../test/support/github-history.ts';
import { defaultGitHubSettings } from '../model/page/github-settings.ts';
import { warnOfUnclaimed } from './unlabelled-issues.ts';

const { labels } = defaultGitHubSettings;
const statuses = { 'major outage': 'major_outage' } as const;
const components = [{ id: 'api', name: 'API', retired: false }];
const own = { ...defaultGitHubSettings, labels: { ...labels, statuses } };

test.each([
  ['of a component', ['API'], own, true],
  ['with how bad it is', ['Major Outage'], own, true],
  ['of anything else', ['bug'], own, false],
  ['where labels are ours', ['API'], defaultGitHubSettings, false],
])('an open issue %s', (_, worn, github, isSaid) => {
  const open = historyOf(anIssue({ labels: worn })).issue;
  const warnings = warnOfUnclaimed([open, { ...open, isOpen: false }], { github, components });
  expect(warnings).toHaveLength(isSaid ? 1 : 0);
});
