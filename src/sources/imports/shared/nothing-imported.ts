import type { ImportPlan, SourceFile } from '../import-plan.ts';

/** The plan for a folder that has nothing of the tool: no file of ours, and a reason for each file in it. */
export function planNothing({ lines }: ImportPlan, sources: readonly SourceFile[]): ImportPlan {
  const paths = new Set(sources.map(({ path }) => path));
  const reason = 'it says nothing of a page or its reports';
  return {
    files: [],
    lines: lines
      .filter(({ source }) => paths.has(source))
      .map((line) =>
        line.target === undefined ? line : { source: line.source, caveats: line.caveats, reason },
      ),
  };
}

/** Whether a value of a config says anything: a number, a word, or a list or map of such values. */
export function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value !== 'object') return value !== undefined;
  return value !== null && Object.keys(value).length > 0;
}
