import fc from 'fast-check';
import { expect, test } from 'vitest';

import { runs } from '../../../../test/support/property-runs.ts';
import { toSources } from '../../../../test/support/statusfy-site.ts';
import { flattenComponents } from '../../../model/components/component.ts';
import { isWarning } from '../../../model/problem.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { parseIncident } from '../../reports/incident-file.ts';
import { parseMaintenance } from '../../reports/maintenance-file.ts';
import { parsePage } from '../../page/page-file.ts';
import { ProblemList } from '../../problem-list.ts';
import { parseTranslation } from '../../reports/translation-file.ts';
import type { ImportPlan } from '../import-plan.ts';
import { planStatusfyImport } from './import.ts';
import { planStatuskitImport } from './statuskit-import.ts';

const date = fc.constantFrom(
  '2024-01-01T10:00:00.000Z',
  '2024-01-01T12:00:00Z',
  '2023-12-31T23:00:00+02:00',
  '2024-01-01',
  '2024-02-30',
  'soon',
);
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  fc.constantFrom(
    '# Top',
    '## Resolved — 2024-01-01 UTC',
    '- Components: x',
    '```',
    '---',
    '<!--',
    '<b>',
    '</a>',
    '<script>',
    ':::',
    '[[gap]]',
    'x'.repeat(400),
  ),
);
const title = fc.oneof(
  fc.constantFrom('Resolved', 'Resuelto', 'Ongoing', 'Completed', 'Postmortem', 'constructor', ''),
  fc.string({ maxLength: 20 }),
);
const update = fc
  .tuple(title, date, anyText)
  .map(
    ([name, at, words]) =>
      `::: update ${name.replace(/\s/g, ' ')} | ${at}\nMARK ${words} MARK\n:::`,
  );
const body = fc
  .array(
    fc.oneof(
      update,
      anyText.map((words) => `MARK ${words}`),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('\n'))
  .map((parts) => parts.replace(/MARK/g, (_, at: number) => `word${at}end`));
const odd = fc.jsonValue({ maxDepth: 2 });
const mostly = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: arbitrary }, { weight: 1, arbitrary: odd });
const keys = fc.record(
  {
    id: mostly(fc.string()),
    title: mostly(fc.string({ unit: 'binary', maxLength: 400 })),
    description: mostly(anyText),
    date: mostly(date),
    modified: mostly(date),
    severity: mostly(fc.constantFrom('under-maintenance', 'major-outage', 'partial-outge', 'odd')),
    affectedsystems: mostly(
      fc.array(fc.oneof(fc.constantFrom('api', 'API', '__proto__'), fc.string())),
    ),
    resolved: mostly(fc.boolean()),
    scheduled: mostly(date),
    duration: mostly(fc.integer({ min: -1, max: 9_999 })),
  },
  { requiredKeys: [] },
);
const report = fc
  .tuple(keys, body)
  .map(([data, words]) => `---json\n${JSON.stringify(data, undefined, 2)}\n---\n${words}`);
const config = fc.record(
  {
    title: mostly(fc.string()),
    description: mostly(fc.string({ unit: 'binary' })),
    baseUrl: mostly(fc.webUrl()),
    defaultLocale: mostly(fc.constantFrom('en', 'de')),
    locales: mostly(fc.array(fc.record({ code: fc.constantFrom('en', 'es', 'de', 'nl') }))),
    content: mostly(fc.record({ systems: mostly(fc.array(mostly(fc.string()))) })),
    theme: mostly(
      fc.record({
        links: fc.record({
          en: mostly(fc.dictionary(fc.constantFrom('home', 'support', 'x'), fc.webUrl())),
        }),
      }),
    ),
  },
  { requiredKeys: [] },
);
const locale = mostly(
  fc.record({
    title: mostly(fc.string()),
    systems: mostly(
      fc.record({
        items: mostly(
          fc.dictionary(
            fc.constantFrom('api', 'x'),
            mostly(fc.record({ title: mostly(fc.string()) })),
          ),
        ),
      }),
    ),
  }),
);

/**
 * Parses all planned files with our own parsers.
 * @returns the problems that would stop a page
 */
function errorsOf({ files }: ImportPlan): string[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  expect(texts.size).toBe(files.length);
  if (files.length === 0) return [];
  const list = new ProblemList('all');
  const page = parsePage(texts.get('page.yml') ?? '', 'https://x.example/', list);
  const directory = new KnownComponents(
    flattenComponents(page?.components ?? []).map(({ id }) => id),
  );
  for (const { path, text } of files.slice(1)) {
    const [, kind, id = '', language] =
      /^(incident|maintenance)s\/([^.]*)(\.[a-z]{2})?\.md$/.exec(path) ?? [];
    expect(kind, path).toBeDefined();
    const target = { kind: kind as 'incident', file: `${id}.md`, instants: [] };
    if (language !== undefined) {
      expect(texts.has(path.replace(language, '')), path).toBe(true);
      parseTranslation(target, text, directory, list);
    } else if (kind === 'incident') parseIncident(id, text, directory, list);
    else parseMaintenance(id, text, directory, list);
  }
  return list.problems
    .filter((problem) => !isWarning(problem))
    .map((problem) => JSON.stringify(problem));
}

function expectWhole(plan: ImportPlan, sources: Readonly<Record<string, string>>): void {
  expect(errorsOf(plan)).toEqual([]);
  const planned = plan.files.map(({ path }) => path);
  expect(plan.lines[0]?.target).toBe(planned[0]);
  for (const [source, written] of Object.entries(sources)) {
    const lines = plan.lines.filter((line) => line.source === source);
    expect(lines, source).toHaveLength(1);
    const [{ target, reason } = {}] = lines;
    if (target === undefined) expect(reason?.length, source).toBeGreaterThan(0);
    else expect(planned).toContain(target);
    if (target !== undefined && source.endsWith('.md')) {
      const text = plan.files.find(({ path }) => path === target)?.text;
      for (const word of written.match(/word\d+end/g) ?? []) expect(text).toContain(word);
    }
  }
}

test('whatever a site of Statusfy says, our files read back without an error, and all of it has a line', () => {
  fc.assert(
    fc.property(config, locale, locale, report, report, report, (page, en, es, a, b, c) => {
      const sources = {
        'config.js': `module.exports = ${JSON.stringify(page)}`,
        'locales/en.json': JSON.stringify(en),
        'locales/es.json': JSON.stringify(es),
        'content/a.md': a,
        'content/A.md': b,
        'content/es/a.md': c,
      };
      fc.pre(typeof (page.content as { dir?: unknown } | undefined)?.dir !== 'string');
      expectWhole(planStatusfyImport(toSources(sources)), sources);
    }),
    { numRuns: runs(120) },
  );
});

test('the same for texts of any kind', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json());
  fc.assert(
    fc.property(text, text, text, text, (page, en, a, b) => {
      const sources = { 'locales/en.json': en, 'content/a.md': a, 'content/es/a.md': b };
      for (const path of ['config.js', 'config.yml', 'config.toml']) {
        const all = { [path]: page, ...sources };
        expect(errorsOf(planStatusfyImport(toSources(all)))).toEqual([]);
      }
    }),
    { numRuns: runs(80) },
  );
});

test('the same for StatusKit', () => {
  fc.assert(
    fc.property(report, report, (a, b) => {
      const sources = { 'content/incidents/a.md': a, 'content/incidents/A.md': b };
      expectWhole(planStatuskitImport(toSources(sources)), sources);
      const all = { 'config.toml': 'title = "S"', ...sources };
      expectWhole(planStatuskitImport(toSources(all)), all);
      expect(planStatuskitImport(toSources(all)).files[0]?.path).toBe('page.yml');
    }),
    { numRuns: runs(60) },
  );
});
