import { describe, expect, test } from 'vitest';

import { openSyncProjectForEachTest, project } from './support/synced-issue.ts';

openSyncProjectForEachTest();

describe('npm run labels', () => {
  test('creates what is missing, mends what differs, and then does nothing', async () => {
    project.fake.repository.labels.push({ name: 'Incident', color: '000000', description: null });
    const first = await project.run('labels');
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('changed  incident');
    expect(first.stdout).toContain('new      component: api');
    expect(first.stdout).toContain('new      status: monitoring');
    const again = await project.run('labels');
    expect(again.stdout).toMatch(/^0 new, 0 changed, \d+ as they should be\.\n$/);
    expect(again.requests).toEqual([expect.stringContaining('GET ')]);
  });
});
