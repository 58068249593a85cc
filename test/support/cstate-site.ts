import { planCstateImport } from '../../src/sources/imports/cstate/import.ts';
import type { ImportPlan, SourceFile } from '../../src/sources/imports/import-plan.ts';

const config = `title: S
params:
  systems:
    - name: API
    - name: Web Site
`;

export function plan(posts: Readonly<Record<string, string>>, written = config): ImportPlan {
  const files = { 'config.yml': written, ...posts };
  return planCstateImport(
    Object.entries(files).map(([path, text]): SourceFile => ({ path, text, problems: [] })),
  );
}

/** The one post of a site: our file and the caveats, or why there is no file. */
export function move(text: string, name = 'x') {
  const source = `content/issues/${name}.md`;
  const { files, lines } = plan({ [source]: text });
  const line = lines.find((each) => each.source === source);
  return {
    path: line?.target,
    text: files.find(({ path }) => path === line?.target)?.text,
    caveats: line?.caveats ?? [],
    reason: line?.reason,
  };
}

export const post = (keys: string, body = 'Text.') => `---\ntitle: T\n${keys}\n---\n${body}\n`;
export const down = (more: string, body?: string) =>
  post(`date: 2024-01-01 10:00:00\nseverity: down\naffected: [API]\n${more}`, body);
export const over = 'resolved: true\nresolvedWhen: 2024-01-01 12:00:00';
