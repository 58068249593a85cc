import { expect, test } from 'vitest';

import { internalMarkIn } from './internal-mark.ts';

test.each<[string, ReturnType<typeof internalMarkIn>]>([
  ['/internal It is the database.', 'begins'],
  ['  \n/Internal\nIt is the database.', 'begins'],
  ['\u200B/internal', 'begins'],
  ['/in\u200Bternal x', 'begins'],
  ['／internal x', 'begins'],
  ['/internals are broken', 'begins'],
  ['> What is it?\n\n/internal\nThe database.', 'below'],
  ['<!-- form -->\n/internal\nThe database.', 'below'],
  ['<!-- /internal -->\nThe database.', 'below'],
  ['The database.\n\n/internal', 'below'],
  ['Text.\r\n/internal: the database', 'below'],
  ['Text.\u2028/internal', 'below'],
  ['> /internal\n> The database.\n\nI look.', 'below'],
  ['- **/internal** the database', 'below'],
  ['```\n/internal\n```', 'below'],
  ['`/internal`\nx', 'below'],
  ['Text.\n<b>/internal</b>', 'below'],
  ['The path /internal fails.', undefined],
  ['It fails:\n/internal/api answers 500', undefined],
  ['It fails:\n/internal-api answers 500', undefined],
  ['Nothing of it.', undefined],
])('%j', (body, expected) => {
  expect(internalMarkIn(body, '/internal')).toBe(expected);
});
