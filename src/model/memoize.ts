/**
 * Runs `make` once for each key and remembers its result as long as the key is alive. Several parts of a build ask for
 * the same results, and the data they come from never changes.
 */
export function memoize<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}
