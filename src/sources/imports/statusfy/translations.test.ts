import { describe, expect, test } from 'vitest';

import {
  block,
  down,
  outcomeOf,
  over,
  plan,
  report,
} from '../../../../test/support/statusfy-site.ts';

const original = down(
  over,
  `It smells.\n\n${block('Ongoing', '11:00', 'We sniff.')}${block('Resolved', '12:00', 'Fine.')}`,
);
const spanish = (body: string, title = 'Huele') =>
  down(over, body).replace('title: T', `title: ${title}`);

function translate(
  text: string,
  more: Readonly<Record<string, string>> = { 'content/2024-01-01_x.md': original },
) {
  const source = 'content/es/2024-01-01_x.md';
  return outcomeOf(plan({ [source]: text, ...more }), source);
}

test('the texts of a translation stand at the updates of the original', () => {
  const body = `Huele mal.\n\n${block('En curso', '11:00', 'Olemos.')}${block('Resuelto', '12:00', 'Bien.')}`;
  expect(translate(spanish(body))).toEqual({
    path: 'incidents/2024-01-01-x.es.md',
    caveats: [],
    reason: undefined,
    text: `---
title: Huele
---

## Investigating — 2024-01-01 10:00 UTC

Huele mal.

## Investigating — 2024-01-01 11:00 UTC

**En curso**

Olemos.

## Resolved — 2024-01-01 12:00 UTC

Bien.
`,
  });
});

describe('a translation that says other things', () => {
  test('an update that the original does not have is named', () => {
    const { text, caveats } = translate(spanish(block('Resuelto', '13:00', 'Bien.')));
    expect(text).toContain('## Investigating — 2024-01-01 13:00 UTC\n\n**Resuelto**\n\nBien.');
    expect(caveats).toEqual([expect.stringMatching(/has no update of these times.*13:00/)]);
  });

  test('what has no update of its own stands above', () => {
    const { text } = translate(spanish('Huele.'), {
      'content/2024-01-01_x.md': down(
        over,
        `${block('Ongoing', '10:00')}${block('Resolved', '12:00')}`,
      ),
    });
    expect(text).toBe(
      '---\ntitle: Huele\n---\n\n## Investigating — 2024-01-01 10:00 UTC\n\nHuele.\n',
    );
  });
});

test('a report in a further language alone is a report', () => {
  const { path, caveats } = translate(spanish('Huele.'), {});
  expect([path, caveats]).toEqual([
    'incidents/2024-01-01-x.md',
    expect.arrayContaining([
      'it stands in "es" alone; it is written as a report, in that language',
    ]),
  ]);
});

test('without its original a translation is not written', () => {
  const { reason } = translate(spanish('Huele.'), {
    'content/2024-01-01_x.md': report('severity: odd'),
  });
  expect(reason).toBe('it translates content/2024-01-01_x.md, which is not written');
});

test.each([
  ['nl', 'the page does not speak "nl"'],
  ['en-US', 'another folder is its translation into "en-US" already'],
])('into %s: %s', (code, reason) => {
  const config = `module.exports = { title: 'S', locales: [{ code: 'en' }, { code: '${code}' }], content: { systems: ['api'] } }`;
  const source = `content/${code}/2024-01-01_x.md`;
  const found = plan({ 'content/2024-01-01_x.md': original, [source]: original }, config);
  expect(outcomeOf(found, source).reason).toBe(reason);
});

test('a maintenance is translated beside it', () => {
  const planned = report(
    'date: 2024-01-01T09:00:00Z\nseverity: under-maintenance\nscheduled: 2024-01-01T10:00:00Z\nduration: 60\nresolved: true\naffectedsystems: [api]',
    'We move.',
  );
  const { path, text } = translate(planned.replace('We move.', 'Nos mudamos.'), {
    'content/2024-01-01_x.md': planned,
  });
  expect([path, text]).toEqual([
    'maintenances/2024-01-01-x.es.md',
    '---\ntitle: T\n---\n\n## Scheduled — 2024-01-01 09:00 UTC\n\nNos mudamos.\n',
  ]);
});

test('a doubt is told once, in a report and in its translation', () => {
  const updates = '::: update Resolved | soon\nWords.\n:::\n'.repeat(3);
  const text = down(over, updates);
  const moved = plan({ 'content/a.md': text, 'content/es/a.md': text });
  for (const source of ['content/a.md', 'content/es/a.md']) {
    const untimed = outcomeOf(moved, source).caveats.filter((caveat) =>
      caveat.includes('no time that can be read'),
    );
    expect(untimed).toHaveLength(1);
  }
});
