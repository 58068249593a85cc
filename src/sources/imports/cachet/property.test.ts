import fc from 'fast-check';
import { expect, test } from 'vitest';

import { plan } from '../../../../test/support/cachet-installation.ts';
import { hostileBody, hostileLine } from '../../../../test/support/hostile-markup.ts';
import { runs } from '../../../../test/support/property-runs.ts';
import { flattenComponents } from '../../../model/components/component.ts';
import { isWarning } from '../../../model/problem.ts';
import { parseAnnouncement } from '../../reports/announcement-file.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { parseIncident } from '../../reports/incident-file.ts';
import { parseMaintenance } from '../../reports/maintenance-file.ts';
import { parsePage } from '../../page/page-file.ts';
import { ProblemList } from '../../problem-list.ts';

test('whatever an installation answers, our files read back without an error, and each report has a line', () => {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(null, '', 0, -1, 1.5, true, [], {}, { value: 4 }, { value: null }),
    fc.anything({ maxDepth: 1 }),
    hostileLine,
  );
  const date = fc.constantFrom<unknown>(
    ...['2024-03-14 10:00:00', '2024-03-14 12:00:00', '2023-01-01', '2024-03-31T02:30:00+02:00'],
    ...['2024-02-30 00:00:00', '0000-00-00 00:00:00', 'soon', null, 7],
    { human: 'x', string: '2024-03-14 11:00:00' },
  );
  const often = <T>(usual: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: odd });
  const number = fc.integer({ min: 1, max: 6 });
  const link = fc.record({ component_id: often(number), component_status: often(number) });
  const dates = {
    ...{ occurred_at: date, created_at: date, updated_at: date, occurred: date, created: date },
    ...{ updated: date, scheduled_at: date, completed_at: date, scheduled: date, completed: date },
  };
  const status = often(
    fc.oneof(
      number,
      number.map(String),
      number.map((value) => ({ value })),
    ),
  );
  const words = { name: often(hostileLine), message: often(hostileBody), status };
  const update = fc.record({ id: often(number), incident_id: number, ...words, ...dates });
  const keys = fc.record(
    {
      ...{ id: often(number), ...words, ...dates, component_id: often(number) },
      ...{ visible: often(fc.constant(1)), updates: often(fc.array(update, { maxLength: 4 })) },
      ...{ components: often(fc.array(link, { maxLength: 3 })), group_id: often(number) },
      ...{ link: odd, enabled: often(fc.constant(true)), collapsed: odd, order: often(number) },
      ...{ description: odd, stickied: odd, pivot: odd, updateable_id: often(number) },
    },
    { requiredKeys: ['name'] },
  );
  const type = fc.constantFrom(
    'incidents',
    'schedules',
    'components',
    'componentGroups',
    'updates',
  );
  const identifier = fc.record({ type, id: often(number.map(String)) });
  const relationship = fc.record({ data: often(fc.array(identifier, { maxLength: 3 })) });
  const resource = fc.record({
    ...{ type, id: often(number.map(String)), attributes: often(keys) },
    relationships: often(fc.record({ updates: relationship, components: relationship })),
  });
  const document = fc.record(
    {
      data: often(fc.array(fc.oneof(keys, resource), { maxLength: 6 })),
      included: often(fc.array(resource, { maxLength: 6 })),
      meta: odd,
      links: odd,
    },
    { requiredKeys: ['data'] },
  );
  fc.assert(
    fc.property(fc.array(document, { maxLength: 3 }), (documents) => {
      const texts = documents.map((each) => JSON.stringify(each));
      const named = Object.fromEntries(texts.map((text, index) => [`${index}.json`, text]));
      const { files, lines } = plan(named);
      expect(plan(Object.fromEntries(Object.entries(named).reverse()))).toEqual({ files, lines });
      if (files.length > 0) expect(lines[0]?.target).toBe('page.yml');
      expect(new Set(lines.map(({ source }) => source)).size).toBe(lines.length);
      for (const [index, text] of texts.entries()) {
        for (const source of reportsIn(JSON.parse(text) as { data: unknown }, `${index}.json`)) {
          expect(lines.map((line) => line.source)).toContain(source);
        }
      }
      // Answers that tell nothing of an installation are no reason to write a page.
      if (files.length === 0) return;
      const list = new ProblemList('x');
      const page = parsePage(files[0]?.text ?? '', 'https://example.org/', list);
      const ids = flattenComponents(page?.components ?? []).map(({ id }) => id);
      const directory = new KnownComponents(ids);
      for (const { path, text } of files.slice(1)) {
        if (path.startsWith('incidents/')) parseIncident('x', text, directory, list);
        else if (path.startsWith('maintenances/')) parseMaintenance('x', text, directory, list);
        else parseAnnouncement('x', text, directory, list);
      }
      expect(list.problems.filter((problem) => !isWarning(problem))).toEqual([]);
      const targets = lines.flatMap(({ target }) => target ?? []);
      expect(targets.toSorted()).toEqual(files.map(({ path }) => path).toSorted());
      for (const { target, reason } of lines) expect(target ?? reason).toBeTruthy();
    }),
    { numRuns: runs(80) },
  );
});

/** The incidents and schedules of Cachet 3 that a document must have a line for. */
function reportsIn(document: { readonly data: unknown }, path: string): string[] {
  const { data } = document;
  const entries: readonly unknown[] = Array.isArray(data) ? data : [data];
  return entries.flatMap((entry, index) => {
    const { type, id, attributes } = keysOf(entry);
    const kind = type === 'incidents' ? 'incident' : type === 'schedules' ? 'schedule' : undefined;
    if (kind === undefined || attributes === undefined) return [];
    const own = numberOf(id) ?? numberOf(keysOf(attributes).id);
    return [own === undefined ? `${kind} in ${path}, entry ${index + 1}` : `${kind} ${own}`];
  });
}

const keysOf = (value: unknown) => (value ?? {}) as Readonly<Record<string, unknown>>;
function numberOf(value: unknown): number | undefined {
  const isText = typeof value === 'string' && /^\d{1,15}$/.test(value);
  const number = isText || Number.isSafeInteger(value) ? Number(value) : 0;
  return number > 0 ? number : undefined;
}
