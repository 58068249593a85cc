import { expect, test } from 'vitest';

import { forbiddenActions } from './selected-actions.ts';

const [checkout, outpost] = ['actions/checkout@v7', 'heron/outpost@v1'];

test.each<[string, boolean, string[], string[]]>([
  ['GitHub alone', true, [], [outpost]],
  ['nobody', false, [], [checkout, outpost]],
  ['one maker', false, ['heron/*'], [checkout]],
  ['every version', true, ['Heron/outpost@*'], []],
  ['this version', true, [outpost], []],
  ['another version', true, ['heron/outpost@v0'], [outpost]],
  ['no version named', false, ['heron/outpost', 'actions/*'], []],
  ['a longer name', true, ['heron/outpost-two@*', 'xheron/*'], [outpost]],
  ['a dot is no other letter', true, ['heron.outpost@v1', 'heron/outpos.@v1'], [outpost]],
  ['all but one', true, ['*', '!heron/outpost@*'], [outpost]],
])('allowed: %s', (_, isGitHubAllowed, patterns, forbidden) => {
  const settings = { isGitHubAllowed, isVerifiedAllowed: false, patterns };
  expect(forbiddenActions([checkout, outpost], settings, 'acme')).toEqual(forbidden);
});

test('the actions of the owner may always run', () => {
  const settings = { isGitHubAllowed: false, isVerifiedAllowed: false, patterns: [] };
  expect(forbiddenActions([outpost], settings, 'Heron')).toEqual([]);
});
