import type { z } from 'zod';

import { isMap } from '../../model/text/json.ts';
import type { YamlSource } from './frontmatter.ts';

/**
 * What is right in a value that `parseWithSchema` has refused, so that checks across keys add their problems in the same
 * run: without the keys that are at fault. Undefined when one of them is needed.
 */
export function parseKeysWithoutProblems<T>(
  schema: z.ZodType<T>,
  { data }: YamlSource,
): T | undefined {
  const { error } = schema.safeParse(data);
  if (!error || !isMap(data)) return undefined;
  const atFault = new Set(
    error.issues.flatMap((issue) =>
      issue.path.length === 0 && issue.code === 'unrecognized_keys'
        ? issue.keys
        : [String(issue.path[0])],
    ),
  );
  const rest = Object.entries(data).filter(([key]) => !atFault.has(key));
  return schema.safeParse(Object.fromEntries(rest)).data;
}
