import { describe, expect, test } from 'vitest';

import { buildIncident, buildPage, buildUpdate } from '../../../test/support/build-page.ts';
import type { Incident } from '../../model/reports/incident.ts';
import { parseChatCommand } from './chat-command.ts';
import { chatHelp } from './chat-subject.ts';

const api = buildIncident({ id: '2026-03-14-api-fails', title: 'API fails' });
const docs = buildIncident({
  id: '2026-03-14-docs-slow',
  title: 'Docs are slow',
  facts: {},
  updates: [
    buildUpdate('identified', '2026-03-14 10:00', 'Slow.', {
      components: [{ id: 'docs', status: 'degraded_performance' }],
    }),
  ],
});

function said(written: string, open: readonly Incident[] = []) {
  const command = parseChatCommand(written, buildPage({ incidents: open }));
  return command.kind === 'run' ? { ...command, kind: undefined } : command;
}
const begin = (component: string[], message: string, more = {}) => ({
  verb: 'new',
  flags: { title: message, message, component, ...more },
});
const about = (incident: Incident, flags: object, verb = 'update') => ({
  verb,
  id: incident.id,
  flags,
});
const fails = 'Requests fail with 502';

describe('a phrase', () => {
  test.each<[string, readonly Incident[], object]>([
    // A new report.
    [`/status api down "${fails}"`, [], begin(['api=major_outage'], fails)],
    [`api down "${fails}"`, [], begin(['api=major_outage'], fails)],
    [`API is down: “${fails}”`, [], begin(['api=major_outage'], fails)],
    [`api down „${fails}“`, [], begin(['api=major_outage'], fails)],
    [`api down «${fails}»`, [], begin(['api=major_outage'], fails)],
    [`api down '${fails}'`, [], begin(['api=major_outage'], fails)],
    [`api down ${fails}`, [], begin(['api=major_outage'], fails)],
    [`api down "${fails}`, [], begin(['api=major_outage'], fails)],
    [`report api partly down "${fails}"`, [], begin(['api=partial_outage'], fails)],
    [`website slow "${fails}"`, [], begin(['web=degraded_performance'], fails)],
    [`api, web down "${fails}"`, [], begin(['api=major_outage', 'web=major_outage'], fails)],
    [`api,docs down "${fails}"`, [], begin(['api=major_outage', 'docs=major_outage'], fails)],
    [
      `api and docs are slow "${fails}"`,
      [],
      begin(['api=degraded_performance', 'docs=degraded_performance'], fails),
    ],
    [`core down "${fails}"`, [], begin(['api=major_outage', 'web=major_outage'], fails)],
    [`api down "${fails}" next 20m`, [], begin(['api=major_outage'], fails, { next: '20 min' })],
    [
      `api down "${fails}" next update in 1 hour`,
      [],
      begin(['api=major_outage'], fails, { next: '1 h' }),
    ],
    [`api down next none "${fails}"`, [], begin(['api=major_outage'], fails, { next: 'none' })],
    ['api down "It\'s 5 &lt; 6 &amp; more"', [], begin(['api=major_outage'], "It's 5 < 6 & more")],
    [`docs down "${fails}"`, [api], begin(['docs=major_outage'], fails)],
    [`new api down "${fails}"`, [api], begin(['api=major_outage'], fails)],
    [
      'api down "requests fail. We look into it."',
      [],
      begin(['api=major_outage'], 'requests fail. We look into it.', { title: 'Requests fail' }),
    ],
    // What is open.
    [`api down "${fails}"`, [api], about(api, { message: fails, component: ['api=major_outage'] })],
    [`update "A disk is full"`, [api], about(api, { message: 'A disk is full' })],
    [`update we found the cause`, [api], about(api, { message: 'we found the cause' })],
    [`update api "A disk is full"`, [api, docs], about(api, { message: 'A disk is full' })],
    [`update docs-slow "A disk"`, [api, docs], about(docs, { message: 'A disk' })],
    [
      `identified "A disk is full" next 14:30`,
      [api],
      about(api, { message: 'A disk is full', status: 'identified', next: '14:30' }),
    ],
    [
      `monitoring "It looks good"`,
      [api],
      about(api, { message: 'It looks good', status: 'monitoring' }),
    ],
    [
      `update api partly "Better"`,
      [api],
      about(api, { message: 'Better', component: ['api=partial_outage'] }),
    ],
    [`resolved "It works again"`, [api], about(api, { message: 'It works again' }, 'resolve')],
    [`fixed docs "It works"`, [api, docs], about(docs, { message: 'It works' }, 'resolve')],
    [
      `false alarm "A probe failed"`,
      [api],
      about(api, { message: 'A probe failed', 'false-alarm': true }, 'resolve'),
    ],
  ])('%s', (written, open, expected) => {
    expect(said(written, open)).toEqual({ ...expected, kind: undefined });
  });
});

describe('a mistake is answered with what to type', () => {
  test.each<[string, readonly Incident[], string]>([
    [`apo down "${fails}"`, [], 'What is "apo"? Did you mean api?'],
    [`xylophone down "${fails}"`, [], 'Components: api, web, docs.'],
    ['api', [], 'Say down, partly, slow or up: /status api down'],
    ['api dwon "x"', [], 'What is "dwon"? Did you mean down?'],
    ['api down', [], 'Say what users see: /status api down "Requests fail with 502"'],
    ['update "x"', [], 'Nothing is open. /status api down'],
    ['update', [api], 'Say what is new: /status update "'],
    ['resolved', [api], 'Say how it ended: /status resolved "'],
    ['updat "x"', [api], 'What is "updat"? Did you mean update?'],
    ['resolved "x"', [api, docs], `Which one?\n  /status resolved ${api.id} "…"   API fails`],
    ['resolved web "x"', [api], `No open report names web. Open is:\n  /status resolved ${api.id}`],
    ['api up', [api], 'Is it over? /status resolved "…" ends "API fails".'],
    ['api up "x"', [], 'No report about api is open'],
    ['api maintenance "x"', [], 'npm run maintenance'],
    ['"x"', [], 'What is it about? Components: api, web, docs.'],
  ])('%s', (written, open, answer) => {
    const command = said(written, open);
    expect(command.kind).toBe('mistake');
    expect('answer' in command && command.answer).toContain(answer);
  });
});

test('the same once more, a minute later, is nothing new', () => {
  const text = 'We are looking into it.';
  const at = (now: string, written: string) =>
    parseChatCommand(written, buildPage({ incidents: [api] }, `2026-03-14 ${now}`));
  const repeated = { kind: 'show', answer: '"API fails" says that already.' };
  expect(at('09:59', `api down "${text}"`)).toEqual(repeated);
  expect(at('09:59', `update "${text}"`)).toEqual(repeated);
  expect(at('09:59', `api partly "${text}"`).kind).toBe('run');
  expect(at('09:59', `resolved "${text}"`).kind).toBe('run');
  expect(at('10:58', `update "${text}"`).kind).toBe('run');
});

test.each(['', '/status', 'show', ' status '])('%j asks what the page says', (written) => {
  expect(said(written, [api])).toEqual({
    kind: 'show',
    answer: `API is down.\nOpen now:\n  API fails (${api.id})\nhttps://acme.example/status/`,
  });
});

test('help lists what there is', () => {
  expect(said('help')).toEqual({ kind: 'show', answer: chatHelp });
});
