import { describe, expect, test } from 'vitest';

import { plan } from '../../../../test/support/cstate-site.ts';

/** The only post, in its original language, of a ClearStatus site. */
function moved(keys: string, body = 'We look.') {
  const path = 'content/default/issues/2024-01-01-x.md';
  const text = `---\ntitle: T\ndate: 2024-01-01 10:00:00\naffected: [API]\nenableComments: true\ntwitterFeed:\nsection: issue\n${keys}\n---\n${body}\n`;
  const { files, lines } = plan({ [path]: text, [path.replace('default', 'fr')]: text });
  const line = lines.find(({ source }) => source === path);
  const translation = lines.find(({ source }) => source.includes('/fr/'));
  const file = files.find((each) => each.path === line?.target)?.text ?? '';
  return { path: line?.target, file, caveats: line?.caveats, translation };
}

const facts = (file: string) =>
  file.match(/^(?: {2}(?:api|- api).*|## .*|pinned.*|until.*|scheduled.*|end_.*|affected.*)$/gm);
const at = (time: string) => `2024-01-01 ${time} UTC`;

describe('a post of ClearStatus', () => {
  test.each<[string, string, string[]]>([
    [
      'goes on',
      'status: in_progress\nmax_severity: down\ncurrent_severity: down\nresolved_on:',
      ['  api: major_outage', `## Investigating — ${at('10:00')}`],
    ],
    [
      'goes on, better than it was',
      'status: in_progress\nmax_severity: down\ncurrent_severity: disrupted',
      ['  api: partial_outage', `## Investigating — ${at('10:00')}`],
    ],
    [
      'goes on, watched',
      'status: "in_progress"\nmax_severity: down\ncurrent_severity: monitoring',
      ['  api: degraded_performance', `## Investigating — ${at('10:00')}`],
    ],
    [
      'goes on, nothing wrong now',
      'status: in_progress\nmax_severity: down\ncurrent_severity: ok',
      ['  api: major_outage', `## Investigating — ${at('10:00')}`],
    ],
    [
      'goes on, although an end stands there',
      'status: in_progress\ncurrent_severity: down\nresolved_on: 2024-01-01 11:00:00',
      ['  api: major_outage', `## Investigating — ${at('10:00')}`],
    ],
    [
      'a word that is unknown',
      'status: running\ncurrent_severity: down',
      ['  api: major_outage', `## Investigating — ${at('10:00')}`],
    ],
    [
      'is over',
      'status: resolved\nmax_severity: down\ncurrent_severity: ok\nresolved_on: 2024-01-01 13:20:00',
      ['  api: major_outage', `## Investigating — ${at('10:00')}`, `## Resolved — ${at('13:20')}`],
    ],
    [
      'is over, nobody knows since when',
      'status: resolved\nmax_severity: disrupted\nresolved_on:',
      [
        '  api: partial_outage',
        'end_unknown: true',
        `## Investigating — ${at('10:00')}`,
        `## Resolved — ${at('10:00')}`,
      ],
    ],
    [
      'is planned',
      'status: scheduled\nduration: 1h 30mn\nmax_severity: down',
      [
        '  api: under_maintenance',
        `scheduled_for: ${at('10:00')}`,
        `scheduled_until: ${at('11:30')}`,
      ],
    ],
    [
      'is planned, nobody knows how long',
      'status: scheduled\nduration: a while\nmax_severity: down',
      ['pinned: true', '  - api'],
    ],
    [
      'was work',
      'status: resolved\nmax_severity: maintenance\nresolved_on: 2024-01-01 11:00:00',
      [
        '  api: under_maintenance',
        `scheduled_for: ${at('10:00')}`,
        `scheduled_until: ${at('11:00')}`,
      ],
    ],
  ])('%s', (_, keys, expected) => {
    const { file, caveats, translation } = moved(keys);
    expect(facts(file)).toEqual(expected);
    expect(caveats?.join()).not.toMatch(/left out/);
    expect(translation?.reason).toMatch(/it translates content\/default\/issues\/2024-01-01-x\.md/);
  });

  test('its updates are read', () => {
    const body = `Both are down.
\\
**Issue identified:** A switch. {{< track "2024-01-01 10:08:00" >}}
\\
**Monitoring:** A new switch. {{< track "2024-01-01 10:31:00" >}}
\\
**Resolved:** It works.
\\
`;
    const { file, caveats } = moved(
      'status: resolved\nmax_severity: down\nresolved_on: 2024-01-01 10:45:00',
      body,
    );
    expect(file.split('---\n').at(-1)?.trim().split(/\n+/)).toEqual([
      `## Investigating — ${at('10:00')}`,
      'Both are down.',
      `## Identified — ${at('10:08')}`,
      '**Issue identified:** A switch.',
      `## Monitoring — ${at('10:31')}`,
      'A new switch.',
      `## Resolved — ${at('10:45')}`,
      'It works.',
    ]);
    expect(caveats).toEqual([]);
  });
});

test('parameters of a file of their own stand beside those of the config', () => {
  const { files } = plan({ 'config/_default/params.yml': 'eventsPerPage: 10\n' });
  expect(files[0]?.text).toContain('name: Web Site');
});
