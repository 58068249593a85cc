import fc from 'fast-check';
import { expect, test } from 'vitest';

import { runs } from '../../../../test/support/property-runs.ts';
import { plan } from '../../../../test/support/cstate-site.ts';
import { flattenComponents } from '../../../model/components/component.ts';
import { isWarning } from '../../../model/problem.ts';
import { parseAnnouncement } from '../../reports/announcement-file.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { parseIncident } from '../../reports/incident-file.ts';
import { parseMaintenance } from '../../reports/maintenance-file.ts';
import { parsePage } from '../../page/page-file.ts';
import { ProblemList } from '../../problem-list.ts';

test('whatever a post says, our file reads back without an error, and has a line', () => {
  const date = fc.constantFrom(
    '2024-01-01 10:00:00',
    '2024-01-01',
    '2023-12-31T23:00:00+02:00',
    '2024-02-30',
    'soon',
    '',
  );
  const state = fc.constantFrom(
    '*Resolved* - ',
    '***Update*** ',
    '*Post-mortem*\n',
    '*Odd* - ',
    '*constructor* - ',
    '**Investigating:** ',
    '',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '# Top',
      '## Resolved — 2024-01-01 UTC',
      '- Components: x',
      '```',
      '---',
      '<!--',
      '{{< figure >}}',
    ),
  );
  const update = fc
    .tuple(state, text, date)
    .map(([word, words, at]) => `${word}${words} MARK {{< track "${at}" >}}`);
  const body = fc
    .array(fc.oneof(update, text), { maxLength: 6 })
    .map((parts) => parts.map((part) => `${part} MARK`).join('\n\n'))
    .map((parts) => parts.replace(/MARK/g, (_, at: number) => `word${at}end`));
  const keys = fc.record(
    {
      title: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constant('Planned maintenance'),
      ),
      date,
      resolvedWhen: date,
      resolved: fc.constantFrom(true, false, 'false', 7),
      severity: fc.constantFrom('down', 'disrupted', 'notice', 'dwon', 'odd', null),
      affected: fc.oneof(
        fc.constant('API'),
        fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null))),
      ),
      informational: fc.constantFrom(true, 'true', false),
      pin: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(keys, body, (data, written) => {
      const { files, lines } = plan({
        'content/issues/x.md': `${JSON.stringify(data, undefined, 2)}\n${written}`,
      });
      expect(lines).toHaveLength(2);
      const line = lines.find(({ source }) => source !== 'config.yml');
      const page = parsePage(
        files[0]?.text ?? '',
        'https://example.org/',
        new ProblemList('page.yml'),
      );
      const ids = flattenComponents(page?.components ?? []).map(({ id }) => id);
      const directory = new KnownComponents(ids);
      if (line?.target === undefined) {
        expect(line?.reason).toMatch(/date/);
        return;
      }
      const file = files.find(({ path }) => path === line.target)?.text ?? '';
      for (const word of written.match(/word\d+end/g) ?? []) expect(file).toContain(word);
      const list = new ProblemList(line.target);
      if (line.target.startsWith('incidents/')) parseIncident('x', file, directory, list);
      else if (line.target.startsWith('maintenances/'))
        parseMaintenance('x', file, directory, list);
      else parseAnnouncement('x', file, directory, list);
      expect(list.problems.filter((problem) => !isWarning(problem))).toEqual([]);
    }),
    { numRuns: runs(120) },
  );
});
