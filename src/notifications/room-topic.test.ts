import { expect, test } from 'vitest';

import { isTopicOf } from './room-topic.ts';

test.each([
  ['API is down · https://x', true],
  ['API is do', true],
  ['API is down · ht\uFFFD', true],
  ['API is down, says Ana', false],
  ['', false],
])('is %j ours: %j', (current, expected) => {
  expect(isTopicOf(current, 'API is down · https://x')).toBe(expected);
});
