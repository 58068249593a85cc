import { expect, test } from 'vitest';

import { choiceKey, formatChoice, parseChoice, toFormatOptions } from './clock-choice.ts';

test.each([
  ['nothing', null, {}],
  ['nothing of ours', 'x 13', {}],
  ['mine, as usual', 'own own', {}],
  ['the zone of the page', 'page own', { timeZone: 'Europe/Berlin' }],
  ['UTC and twelve hours', 'utc 12', { timeZone: 'UTC', hourCycle: 'h12' }],
  ['mine and twenty-four hours', 'own 24', { hourCycle: 'h23' }],
])('a browser that keeps %s', (_, text, options) => {
  const choice = parseChoice(text);
  expect(toFormatOptions(choice, 'Europe/Berlin')).toEqual(options);
  expect(parseChoice(formatChoice(choice))).toEqual(choice);
});

test('pages that share an origin have choices of their own', () => {
  const keys = ['https://acme.github.io/one/', 'https://acme.github.io/two/'].map(choiceKey);
  expect(new Set(keys).size).toBe(2);
});
