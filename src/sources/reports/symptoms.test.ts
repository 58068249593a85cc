import { expect, test } from 'vitest';

import { toProblemMessage } from '../../views/tools/problems/problem-messages.ts';
import { KnownComponents } from '../page/known-components.ts';
import { ProblemList } from '../problem-list.ts';
import { parseIncident } from './incident-file.ts';

const many = Array.from({ length: 11 }, (_, index) => `error ${index}`);

/** The symptoms of an incident, or what is to type instead of the line. */
function read(line: string): readonly string[] | string {
  const list = new ProblemList('x.md');
  const text = `---\ntitle: x\n${line}\n---\n\n## Investigating — 2026-03-14 10:00 UTC\n`;
  const parsed = parseIncident('x', text, new KnownComponents(['api']), list);
  const [problem] = list.problems;
  if (!problem) return parsed?.report.symptoms ?? [];
  const { message, cure } = toProblemMessage(problem, '2026-03-14 10:00 UTC');
  return `${problem.line}: ${message} ${cure}`;
}

test.each([
  ["symptoms: ['502 Bad Gateway', 502 Bad Gateway]", ['502 Bad Gateway']],
  ['symptoms: ["  nginx: .*+? <b>  "]', ['nginx: .*+? <b>']],
])('%s is read as plain text', (line, symptoms) => {
  expect(read(line)).toEqual(symptoms);
});

test.each([
  ['symptoms:\n  - copr-backend: connection reset', /^4: .*- "copr-backend: connection reset"/],
  ['symptoms: 502 Bad Gateway', /^3: .*"symptoms: \[502 Bad Gateway\]"/],
  ['symptoms: [502]', /^3: .*symptoms: \["502"\]/],
  ['error_messages: [502 Bad Gateway]', /^3: .*symptoms/],
  ['symptoms: [E]', /at least 3 characters/],
  ['symptoms: []', /not empty/],
  [`symptoms: [${many.join(', ')}]`, /at most 10/],
  [`symptoms: [${'x'.repeat(201)}]`, /at most 200 characters/],
  ['symptoms: ["a\\nb c"]', /one line/],
])('%s is named with its cure', (line, told) => {
  expect(read(line)).toMatch(told);
});
