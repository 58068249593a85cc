import { expect, test } from 'vitest';

import { parseMaintainerComment } from './maintainer-comment.ts';

const log = (text: string) => ({ kind: 'log', text });
const role = (name: string, which = 'coordinator') => ({ kind: 'role', role: which, name });
const none = { kind: 'none' };

test.each([
  ['/log Restarted the proxy on host 3', log('Restarted the proxy on host 3')],
  ['/log: Restarted\r\nthe proxy\n\n- twice', log('Restarted the proxy - twice')],
  ['\n  /LOG restarted', log('restarted')],
  ['\u200B/log restarted', log('restarted')],
  ['> /log restarted', log('restarted')],
  ['Identified: the disk is full.\n\n/log restarted', log('restarted')],
  ['**/log** restarted', log('** restarted')],
  ['<!-- -->/log restarted', log('restarted')],
  ['/log', none],
  ['/hand-over @ben', role('ben')],
  ['/hand-over ben-b operations\n\nWhat you must know: …', role('ben-b', 'operations')],
  ['/hand-over operations to @ben', role('ben', 'operations')],
  ['/hand-over --to ben --role communications', role('ben', 'communications')],
  ['/Hand-Over to @ben.', role('ben')],
  ['/hand-over', none],
  ['/hand-over @ben and @cy', none],
  ['/hand-over @ben operations communications', none],
  ['/hand-over <script>', none],
  ['/login fails', undefined],
  ['/log/app.log is full', undefined],
  ['/logs are full', undefined],
  ['We look at the log: /log is full', undefined],
  ['Identified: nothing of it', undefined],
  ['', undefined],
])('%j', (body, expected) => {
  expect(parseMaintainerComment(body)).toEqual(expected);
});
