import { expect, test } from 'vitest';

import { defaultGitHubSettings, type GitHubSettings } from '../../model/page/github-settings.ts';
import { formatGitHubSettings, toGitHubSettings } from './github-settings.ts';
import { GitHubSchema } from './github-settings-schema.ts';

const other: GitHubSettings = {
  sync: false,
  labels: {
    incident: ['a', 'major outage'],
    maintenance: ['b'],
    component: 'c:',
    impact: 'd:',
    status: 'e:',
    statuses: { 'major outage': 'major_outage', f: 'identified' },
  },
  trustedAssociations: ['OWNER'],
  trustedLogins: ['robot[bot]'],
  acceptOutsideReports: true,
  internalMark: '/x',
  linkComment: false,
  problemComment: false,
  pinWorstIncident: false,
};

test.each([defaultGitHubSettings, other])('what is written is read back', (settings) => {
  expect(toGitHubSettings(GitHubSchema.parse(formatGitHubSettings(settings)))).toEqual(settings);
});

test('what is as usual is not written', () => {
  expect(formatGitHubSettings(defaultGitHubSettings)).toEqual({});
  const { labels } = defaultGitHubSettings;
  expect(
    formatGitHubSettings({
      ...defaultGitHubSettings,
      labels: { ...labels, incident: ['status'] },
      pinWorstIncident: false,
    }),
  ).toEqual({ labels: { incident: 'status' }, pin_worst: false });
});
