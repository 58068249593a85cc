import type { ImportPlan, SourceFile } from '../../src/sources/imports/import-plan.ts';
import { planStatusfyImport } from '../../src/sources/imports/statusfy/import.ts';

const config = `module.exports = {
  title: 'S',
  defaultLocale: 'en',
  locales: [{ code: 'en', iso: 'en-GB' }, { code: 'es', iso: 'es-ES' }],
  content: { systems: ['api', 'web'] },
}
`;

const locale = JSON.stringify({
  title: 'Status',
  systems: { items: { api: { title: 'The API' }, web: { title: 'Web', description: 'Pages.' } } },
});

export function toSources(files: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text, problems: [] }));
}

export function plan(reports: Readonly<Record<string, string>>, written = config): ImportPlan {
  return planStatusfyImport(
    toSources({ 'config.js': written, 'locales/en.json': locale, ...reports }),
  );
}

/** The result for one source. */
export function outcomeOf({ files, lines }: ImportPlan, source: string) {
  const line = lines.find((each) => each.source === source);
  return {
    path: line?.target,
    text: files.find(({ path }) => path === line?.target)?.text,
    caveats: line?.caveats ?? [],
    reason: line?.reason,
  };
}

/** The one report of a site. */
export function move(text: string, name = '2024-01-01_x') {
  const source = `content/${name}.md`;
  return outcomeOf(plan({ [source]: text }), source);
}

export const report = (keys: string, body = 'Text.') => `---\ntitle: T\n${keys}\n---\n${body}\n`;
export const down = (more: string, body?: string) =>
  report(
    `date: 2024-01-01T10:00:00.000Z\nseverity: major-outage\naffectedsystems: [api]\n${more}`,
    body,
  );
export const over = 'resolved: true';
/** A block of an update on the first of January. */
export const block = (title: string, time: string, text = 'Words.') =>
  `::: update ${title} | 2024-01-01T${time}:00.000Z\n${text}\n:::\n`;
