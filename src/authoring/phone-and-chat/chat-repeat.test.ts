import { expect, test } from 'vitest';

import { at } from '../../../test/support/builders.ts';
import { buildIncident, buildUpdate } from '../../../test/support/build-page.ts';
import type { ChatCommand } from './chat-command.ts';
import { reportOfRepeatedCommand } from './chat-repeat.ts';

const update = buildUpdate('identified', '2026-03-14 10:00', 'A disk is full.');
const incidents = [
  buildIncident({ id: 'keyed', key: 'chat-1' }),
  buildIncident({ id: 'updated', updates: [update] }),
];
const flags = { message: '' };
const answered: ChatCommand = { kind: 'show', answer: '"It fails" says that already.' };
const begins: ChatCommand = { kind: 'run', verb: 'new', flags };
const of = (id: string): ChatCommand => ({ kind: 'run', verb: 'update', id, flags });

test.each<[string, string, ChatCommand, string, string | undefined]>([
  ['api down "It fails"', 'chat-1', begins, '12:00', 'keyed'],
  ['update "A disk is full."', 'chat-2', of('updated'), '10:00', 'updated'],
  ['update "A disk is full."', 'chat-2', answered, '10:00', 'updated'],
  ['update "A disk is full." next 30 min', 'chat-2', of('updated'), '10:00', 'updated'],
  ['/status update A disk is full.', 'chat-2', of('updated'), '10:00', 'updated'],
  ['update keyed "A disk is full."', 'chat-2', of('keyed'), '10:00', undefined],
  ['api down "A disk is full."', 'chat-2', begins, '10:00', undefined],
  ['update "A disk is full."', 'chat-2', of('updated'), '10:01', undefined],
  ['update "A disk is full. Still."', 'chat-2', of('updated'), '10:00', undefined],
  ['update "Again: A disk is full."', 'chat-2', of('updated'), '10:00', undefined],
  ['', 'chat-2', answered, '10:00', undefined],
])('%s, by %s, now %j at %s: %s', (written, key, command, time, id) => {
  const now = at(`2026-03-14 ${time}`);
  expect(reportOfRepeatedCommand(written, key, command, { incidents, now })?.id).toBe(id);
});
