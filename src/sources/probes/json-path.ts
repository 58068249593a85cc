/** The steps of a path such as `$.parts[0]['a name']`; undefined for a text that is not a path. */
export function jsonPath(text: string): readonly (string | number)[] | undefined {
  const step = /\.([\w-]+)|\[(\d{1,6})\]|\['([^']*)'\]/y;
  if (!text.startsWith('$')) return undefined;
  const steps: (string | number)[] = [];
  step.lastIndex = 1;
  while (step.lastIndex < text.length) {
    const [found, name, index, quoted] = step.exec(text) ?? [];
    if (found === undefined) return undefined;
    steps.push(index === undefined ? (name ?? quoted ?? '') : Number(index));
  }
  return steps;
}

/** The value at a path in a document; undefined where there is none. */
export function valueAtPath(document: unknown, steps: readonly (string | number)[]): unknown {
  let value = document;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
