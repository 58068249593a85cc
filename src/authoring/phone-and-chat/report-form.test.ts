import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { buildIncident, buildPage } from '../../../test/support/build-page.ts';
import { incidentStatuses } from '../../model/status.ts';
import {
  formActions,
  formSeverities,
  parseReportEvent,
  parseReportForm,
  toIncidentArguments,
  type FormInputs,
} from './report-form.ts';

const api = buildIncident({ id: '2026-03-14-api-fails', title: 'API fails' });
const docs = buildIncident({ id: '2026-03-14-docs', title: 'Docs', facts: {} });

function argumentsOf(inputs: FormInputs, open = [api]) {
  const command = parseReportForm(inputs, buildPage({ incidents: open }));
  return command.kind === 'run' ? toIncidentArguments(command) : command.answer;
}

describe('a form that is filled in', () => {
  const [report, update, resolve, callOff] = formActions;
  const text = 'Requests fail with 502.';
  test.each<[string, FormInputs, readonly (typeof api)[], string[] | string]>([
    [
      'opens a report',
      {
        what: report,
        components: 'api, docs',
        severity: 'works for some only',
        text,
        next: '30 min',
      },
      [],
      [
        'new',
        `--message=${text}`,
        '--title=Requests fail with 502',
        '--component=api=partial_outage',
        '--component=docs=partial_outage',
        '--next=30 min',
      ],
    ],
    [
      'tapped twice adds to the report that it opened',
      { what: report, components: 'api', severity: 'does not work at all', text },
      [api],
      ['update', api.id, `--message=${text}`, '--component=api=major_outage'],
    ],
    [
      'updates what is open',
      { what: update, text, status: 'identified', severity: 'does not work at all' },
      [api],
      ['update', api.id, `--message=${text}`, '--status=identified'],
    ],
    [
      'updates a component',
      { what: update, components: 'API', severity: 'works again', text, status: 'as before' },
      [api],
      ['update', api.id, `--message=${text}`, '--component=api=operational'],
    ],
    [
      'resolves the one that is named',
      { what: resolve, text, which: 'docs' },
      [api, docs],
      ['resolve', docs.id, `--message=${text}`],
    ],
    [
      'calls off',
      { what: callOff, text },
      [api],
      ['resolve', api.id, `--message=${text}`, '--false-alarm'],
    ],
    [
      'takes flags for words',
      { what: update, text: '--push' },
      [api],
      ['update', api.id, '--message=--push'],
    ],
    ['without a text', { what: report, components: 'api' }, [], 'Fill in what users should read'],
    [
      'without a component',
      { what: report, text },
      [],
      'Fill in the affected components. What is it about? Components: api, web, docs.',
    ],
    ['with another component', { what: report, text, components: 'apo' }, [], 'Did you mean api?'],
    ['with two that are open', { what: resolve, text }, [api, docs], 'Which one?'],
    [
      'with a name that is none',
      { what: resolve, text, which: 'x' },
      [api],
      '"x" does not name one open report. Open is: 2026-03-14-api-fails',
    ],
    ['with nothing open', { what: update, text }, [], 'Nothing is open.'],
  ])('%s', (_, inputs, open, expected) => {
    const found = argumentsOf(inputs, [...open]);
    if (typeof expected === 'string') expect(found).toContain(expected);
    else expect(found).toEqual(expected);
  });
});

test('the form has the choices that are read, and GitHub’s app can show all of it', () => {
  const file = path.resolve(import.meta.dirname, '../../../.github/workflows/report.yml');
  const { on } = parse(readFileSync(file, 'utf8')) as {
    on: { workflow_dispatch: { inputs: Record<string, { type: string; options?: string[] }> } };
  };
  const { inputs } = on.workflow_dispatch;
  expect(inputs['what']?.options).toEqual(formActions);
  expect(inputs['severity']?.options).toEqual(Object.keys(formSeverities));
  expect(inputs['status']?.options).toEqual(['as before', ...incidentStatuses.slice(0, 3)]);
  expect(new Set(Object.values(inputs).map(({ type }) => type))).toEqual(
    new Set(['choice', 'string']),
  );
});

describe('an event', () => {
  const json = '{"alerts":[]}';
  test.each<[string, unknown, object]>([
    [
      'of the form',
      { inputs: { what: 'x', text: ' y ' } },
      { kind: 'form', inputs: { what: 'x', text: 'y' } },
    ],
    [
      'of a program',
      { inputs: { from: 'generic', payload: json } },
      { kind: 'alert', from: 'generic', payload: json },
    ],
    [
      'in Base64',
      { inputs: { from: 'alertmanager', payload: Buffer.from(json).toString('base64') } },
      { kind: 'alert', from: 'alertmanager', payload: json },
    ],
    [
      'of a chat',
      { inputs: { from: 'chat', payload: '/status' } },
      { kind: 'chat', text: '/status' },
    ],
    [
      'of a dispatch',
      { action: 'alert', client_payload: { from: 'grafana', alerts: [] } },
      { kind: 'alert', from: 'grafana', payload: json },
    ],
    [
      'of a dispatch with a payload',
      { client_payload: { from: 'nagios', payload: 'HOSTSTATE=DOWN' } },
      { kind: 'alert', from: 'nagios', payload: 'HOSTSTATE=DOWN' },
    ],
    [
      'without a tool',
      { inputs: { payload: json } },
      { kind: 'mistake', answer: expect.stringContaining('"from" is missing') as string },
    ],
    ['without anything', {}, { kind: 'form', inputs: {} }],
    ['that is none', null, { kind: 'form', inputs: {} }],
  ])('%s', (_, event, expected) => {
    expect(parseReportEvent(event)).toEqual(expected);
  });
});
