import { expect, test } from 'vitest';

import { down, move, over } from '../../../../test/support/cstate-site.ts';

test.each<[string, string, string]>([
  [
    'is the state of the update below it',
    '### Monitoring\n\nWe watch. TRACK',
    'Monitoring\nWe watch.',
  ],
  ['is so on the line above', '## Monitoring:\nWe watch. TRACK', 'Monitoring\nWe watch.'],
  ['gives way to a state', '### Update\n\n*Monitoring* - We watch. TRACK', 'Monitoring\nWe watch.'],
  ['stays when it names none', '### Noon\n\nWe watch. TRACK', 'Investigating\n### Noon\nWe watch.'],
  [
    'and beside a state',
    '### Noon\n\n*Monitoring* - We watch. TRACK',
    'Monitoring\n### Noon\nWe watch.',
  ],
  ['in another language', '### Überwacht\n\n**Beobachtung** TRACK', 'Monitoring\n### Überwacht'],
])('a heading %s', (_, update, expected) => {
  const track = '{{< track "2024-01-01 11:00:00" >}}';
  const { text } = move(down(over, `Odd.\n\n${update.replace('TRACK', track)}`));
  const [, first, second] = (text ?? '').split(/^## /m);
  expect(first).toBe('Investigating — 2024-01-01 10:00 UTC\n\nOdd.\n\n');
  expect(second?.replace(' — 2024-01-01 11:00 UTC', '').trim().replace(/\n+/g, '\n')).toBe(
    expected,
  );
});

test.each([
  ['Résolu', 'Resolved'],
  ['Gelöst', 'Resolved'],
  ['已解决', 'Resolved'],
  ['調査中', 'Investigating'],
  ['Sledujeme', 'Monitoring'],
])('*%s* is the state "%s"', (word, status) => {
  const { text, caveats } = move(
    down('resolved: true', `*${word}* - Words {{< track "2024-01-01 11:00" >}}`),
  );
  expect(text).toContain(`## ${status} — 2024-01-01 11:00 UTC\n\nWords\n`);
  expect(caveats).toHaveLength(status === 'Resolved' ? 0 : 1);
});
