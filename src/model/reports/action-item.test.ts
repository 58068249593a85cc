import { expect, test } from 'vitest';

import { anIncident } from '../../../test/support/builders.ts';
import { actionItemsOf } from './action-item.ts';

const itemsOf = (...lines: string[]) => {
  const incident = anIncident({}, [['postmortem', '2026-03-16 09:00']]);
  const updates = incident.updates.map((update) => ({ ...update, body: lines.join('\n') }));
  return actionItemsOf({ ...incident, updates }).map(({ text, isDone }) => [text, isDone]);
};

test.each<[string, string[], [string, boolean][]]>([
  [
    'what is open and what is done',
    ['- [ ] Alert', '* [x] Test'],
    [
      ['Alert', false],
      ['Test', true],
    ],
  ],
  ['nothing in a code block', ['```', '- [ ] not one', '```', '- [ ] one'], [['one', false]]],
  ['nothing in a block of longer marks', ['`````md', '```', '- [ ] not one', '```', '`````'], []],
])('a postmortem promises %s', (_, lines, expected) => {
  expect(itemsOf(...lines)).toEqual(expected);
});
