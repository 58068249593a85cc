type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Applies to `next` what the adopter changed from `base` to `own`, key by key, in the order of `next`. Where both
 * changed a value, the adopter's wins.
 */
function mergeJson(
  base: Json | undefined,
  own: Json | undefined,
  next: Json | undefined,
): Json | undefined {
  if (isEqual(own, base)) return next;
  if (isEqual(next, base) || !isMap(own) || !isMap(next)) return own;
  const before = isMap(base) ? base : {};
  const merged: Record<string, Json> = {};
  for (const key of new Set([...Object.keys(next), ...Object.keys(own)])) {
    const value = mergeJson(before[key], own[key], next[key]);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

/** Does the same to the texts of three `package.json` files. */
export function mergePackage(base: string, own: string, next: string): string {
  const read = (text: string) => JSON.parse(text) as Json;
  return `${JSON.stringify(mergeJson(read(base), read(own), read(next)), undefined, 2)}\n`;
}

function isMap(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEqual(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
