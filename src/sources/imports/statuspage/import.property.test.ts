import fc from 'fast-check';
import { expect, test } from 'vitest';

import { runs } from '../../../../test/support/property-runs.ts';
import { at, plan } from '../../../../test/support/statuspage-answers.ts';
import { flattenComponents } from '../../../model/components/component.ts';
import { isWarning } from '../../../model/problem.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { parseIncident } from '../../reports/incident-file.ts';
import { parseMaintenance } from '../../reports/maintenance-file.ts';
import { parsePage } from '../../page/page-file.ts';
import { ProblemList } from '../../problem-list.ts';

test('whatever an answer says, our files read back without an error, and each report has a line', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.constant(null),
    fc.constant({}),
    fc.constant([]),
  );
  const often = <T>(...values: T[]) =>
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: any });
  const time = often(
    at('10:00'),
    at('11:30'),
    '2026-03-14T12:00:00+05:30',
    '2026-02-30T00:00:00Z',
    '0001-01-01T00:00:00Z',
  );
  const status = often(
    ...['investigating', 'identified', 'monitoring', 'resolved', 'postmortem', 'scheduled'],
    ...['in_progress', 'verifying', 'completed', 'cancelled', 'constructor', 'Resolved'],
  );
  const componentStatus = often(
    'operational',
    'under_maintenance',
    'degraded_performance',
    'partial_outage',
    'major_outage',
    'up',
    '__proto__',
  );
  const code = often('c1', 'c2', 'g1', 'c9', '__proto__');
  const name = often(
    'Shop',
    'Oven',
    'Sales',
    'Sales - Oven',
    '__proto__',
    '\u0007',
    'x'.repeat(400),
  );
  const body = often(
    'Text.',
    '# Top',
    '## Resolved — 2024-01-01 00:00 UTC',
    '- Components: x',
    '```',
    '<!--',
    '<pre>',
    '<b>a</b>',
    '[[gap]]',
    '---',
  );
  const record = (keys: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record(keys, { requiredKeys: [] });
  const affected = fc.array(
    record({ code, name, old_status: componentStatus, new_status: componentStatus }),
    { maxLength: 3 },
  );
  const said = record({
    status,
    body,
    display_at: time,
    created_at: time,
    affected_components: fc.oneof(affected, any),
  });
  const listed = record({
    id: code,
    name,
    status: componentStatus,
    group: often(true, false),
    group_id: often('g1', null),
    components: fc.array(code, { maxLength: 2 }),
    position: often(1, 2, NaN),
    start_date: often('2021-06-01', 'x'),
    created_at: time,
    description: name,
  });
  const report = record({
    ...{
      id: often('a', 'b', 'c', '../../x', 'x'.repeat(300)),
      name,
      status,
      impact: often('none', 'minor', 'major', 'critical', 'maintenance'),
    },
    ...{
      created_at: time,
      updated_at: time,
      started_at: time,
      resolved_at: time,
      scheduled_for: time,
      scheduled_until: time,
    },
    ...{
      incident_updates: fc.oneof(
        { weight: 6, arbitrary: fc.array(said, { maxLength: 5 }) },
        { weight: 1, arbitrary: any },
      ),
      components: fc.array(listed, { maxLength: 2 }),
    },
    ...{ postmortem_body: body },
  });
  const reports = fc.array(
    fc.oneof({ weight: 9, arbitrary: report }, { weight: 1, arbitrary: any }),
    { maxLength: 4 },
  );
  const page = record({
    id: code,
    name,
    url: name,
    time_zone: often('Etc/UTC', 'Asia/Kathmandu', '+25:00'),
    updated_at: time,
  });
  fc.assert(
    fc.property(
      page,
      fc.array(listed, { maxLength: 5 }),
      reports,
      reports,
      (own, list, incidents, maintenances) => {
        const { files, lines } = plan({
          'a.json': { page: own, components: list },
          'b.json': { page: own, incidents },
          'c.json': { page: own, scheduled_maintenances: maintenances },
        });
        expect(lines[0]?.target).toBe('page.yml');
        const problems = new ProblemList('page.yml');
        const parsed = parsePage(files[0]!.text, 'https://own.example/', problems);
        expect(problems.problems.filter((problem) => !isWarning(problem))).toEqual([]);
        const directory = new KnownComponents(
          flattenComponents(parsed!.components).map(({ id }) => id),
        );
        const keyOf = (each: unknown) => {
          const { id } = (typeof each === 'object' && each !== null ? each : {}) as {
            id?: unknown;
          };
          return typeof id === 'string' || Number.isSafeInteger(id) ? String(id) : undefined;
        };
        const all = [...incidents, ...maintenances];
        const known = new Set(all.map(keyOf).filter((key) => key !== undefined));
        const ofReports = lines.filter(
          ({ source }) => !/: (page|components)$/.test(source) && source.includes(': '),
        );
        expect(ofReports.length).toBeGreaterThanOrEqual(known.size);
        expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
        for (const { target, reason } of ofReports) {
          const file = files.find(({ path }) => path === target);
          if (!file) {
            expect(reason).toMatch(/nothing says|not an object/);
            continue;
          }
          const read = new ProblemList(file.path);
          const id = file.path.replace(/^.*\/|\.md$/g, '');
          expect(id).toMatch(/^\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/);
          const parse = file.path.startsWith('incidents/') ? parseIncident : parseMaintenance;
          parse(id, file.text, directory, read);
          expect(read.problems.filter((problem) => !isWarning(problem))).toEqual([]);
        }
      },
    ),
    { numRuns: runs(200) },
  );
});
