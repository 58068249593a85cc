import { expect, test } from 'vitest';

import { candidatesFor } from './upstream-kinds.ts';

test.each([
  ['https://status.cloud.google.com', 'https://status.cloud.google.com/incidents.json'],
  [
    'https://health.aws.amazon.com/health/status',
    'https://health.aws.amazon.com/public/currentevents',
  ],
  [
    'https://github.com/you/upptime',
    'https://raw.githubusercontent.com/you/upptime/HEAD/history/summary.json',
  ],
  [
    'https://you.github.io/upptime/',
    'https://raw.githubusercontent.com/you/upptime/HEAD/history/summary.json',
  ],
  ['https://www.githubstatus.com', 'https://www.githubstatus.com/api/v2/summary.json'],
  ['https://x.org/status/', 'https://x.org/status/api/v2/summary.json'],
  ['https://x.org/data/index.json', 'https://x.org/data/index.json'],
])('%s is looked for at %s first', (written, address) => {
  expect(candidatesFor(written)[0]?.address).toBe(address);
});
