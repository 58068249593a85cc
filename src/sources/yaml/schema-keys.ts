import type { z } from 'zod';

/** The keys that the schema allows at a path, for suggestions; for a union, those of all its members. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const shapes = schemasAt(schema, path).flatMap((each) =>
    hasField(each, 'shape') ? [each.shape as object] : [],
  );
  return [...new Set(shapes.flatMap((shape) => Object.keys(shape)))];
}

/** The schema of the value at a path; for a union, those of its members. */
export function schemasAt(
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
): z.core.$ZodType[] {
  let candidates = members(schema);
  for (const step of path) {
    candidates = candidates.flatMap((each) => {
      if (hasField(each, 'shape'))
        return members((each.shape as Record<PropertyKey, unknown>)[step]);
      return hasField(each, 'element') ? members(each.element) : [];
    });
  }
  return candidates as z.core.$ZodType[];
}

/** A schema without its optional wrapper, or the members of a union. */
function members(schema: unknown): unknown[] {
  if (hasField(schema, 'options') && Array.isArray(schema.options)) {
    return schema.options.flatMap(members);
  }
  return hasField(schema, 'unwrap') && !hasField(schema, 'element')
    ? members((schema as { unwrap(): unknown }).unwrap())
    : [schema];
}

function hasField<Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> {
  return typeof value === 'object' && value !== null && name in value;
}
