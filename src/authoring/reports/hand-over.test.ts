import { describe, expect, test } from 'vitest';

import { aPage } from '../../../test/support/builders.ts';
import { KnownComponents } from '../../sources/page/known-components.ts';
import { ProblemList } from '../../sources/problem-list.ts';
import { parseIncident } from '../../sources/reports/incident-file.ts';
import { Refusal } from '../refusal.ts';
import { draftHandOver } from './hand-over.ts';

const head = '---\ntitle: API fails\ncomponents: { api: major_outage }\n---\n\n';
const first = '## Investigating — 2026-03-14 09:58 UTC\n\nWe look.\n\n';
const identified = '## Identified — 2026-03-14 10:31 UTC\n';

function handOver(text: string, role: 'coordinator' | 'operations' = 'coordinator', name = 'ben') {
  const page = aPage();
  const report = parseIncident(
    'x',
    text,
    new KnownComponents(['api']),
    new ProblemList('x'),
  )!.report;
  return draftHandOver({ report, text }, role, name, page)?.after;
}

describe('a hand-over', () => {
  test.each<[string, string, string]>([
    [
      'without facts',
      `${identified}\nDisk full.\n`,
      `${identified}\n- Coordinator: ben\n\nDisk full.\n`,
    ],
    ['without anything', identified, `${identified}\n- Coordinator: ben`],
    [
      'below other facts',
      `${identified}\n- Components: api partial_outage\n- Next update: 2026-03-14 11:00 UTC\n\nDisk full.\n`,
      `${identified}\n- Components: api partial_outage\n- Next update: 2026-03-14 11:00 UTC\n- Coordinator: ben\n\nDisk full.\n`,
    ],
    [
      'in the place of another',
      `${identified}\n* Coordinator: ana\n* Affected: all\n\nDisk full.\n`,
      `${identified}\n- Coordinator: ben\n* Affected: all\n\nDisk full.\n`,
    ],
    [
      'above words that look like facts',
      `${identified}\n<!-- -->\n\n- Affected: all\n`,
      `${identified}\n- Coordinator: ben\n\n<!-- -->\n\n- Affected: all\n`,
    ],
    [
      'above a list',
      `${identified}\n- One: two\n\nMore.\n`,
      `${identified}\n- Coordinator: ben\n\n<!-- -->\n\n- One: two\n\nMore.\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(handOver(head + first + before)?.trimEnd()).toBe((head + first + after).trimEnd());
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    expect(handOver(windows(head + first + before))?.trimEnd()).toBe(
      windows(head + first + after).trimEnd(),
    );
  });

  test('goes into the frontmatter while there is no update', () => {
    const started = head.replace('}\n---', '}\nstarted: 2026-03-14 09:58 UTC\n---');
    expect(handOver(`${started}Words.\n`, 'operations')).toBe(
      `${started.replace('UTC\n---', 'UTC\noperations: ben\n---')}Words.\n`,
    );
  });

  test('is nothing when it stands there, and needs a name of one line', () => {
    expect(handOver(`${head}${identified}\n- Coordinator: ben\n`)).toBeUndefined();
    expect(() => handOver(head + first, 'coordinator', 'ben\n## Resolved')).toThrow(Refusal);
    expect(() => handOver(head + first, 'coordinator', ' ')).toThrow(Refusal);
  });
});
