import { isMap } from '../../model/text/json.ts';
import { parseWithSchema } from './schema-problems.ts';

/**
 * Parses a map like `parseWithSchema`. When something in it is wrong, `written` lacks the keys that are at fault, so that
 * checks across keys add their problems in the same run; undefined when one of those keys is needed.
 */
export function parseKeysWithoutProblems<T>(
  ...parameters: Parameters<typeof parseWithSchema<T>>
): { readonly written: T; readonly isWhole: boolean } | undefined {
  const whole = parseWithSchema(...parameters);
  if (whole !== undefined) return { written: whole, isWhole: true };
  const [schema, { data }] = parameters;
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
  const written = schema.safeParse(Object.fromEntries(rest)).data;
  return written && { written, isWhole: false };
}
