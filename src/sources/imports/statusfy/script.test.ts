import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseScript } from './script.ts';

test.each<[string, unknown, string[]]>([
  ['module.exports = {}', {}, []],
  [
    `export default { a: 'b', "c": ["d", 'e',], f: { g: 1_000 } };`,
    { a: 'b', c: ['d', 'e'], f: { g: 1000 } },
    [],
  ],
  ['const config = { a: true, b: null };\nmodule.exports = config', { a: true, b: null }, []],
  ['module.exports = { // one\n a: /* two */ "b", }', { a: 'b' }, []],
  ['module.exports = { a: "it\\\'s \\u00e9\\x21\\n", b: `c` }', { a: "it's é!\n", b: 'c' }, []],
  ['module.exports = { a: process.env.A || "x", b: 1 }', { b: 1 }, ['a']],
  ['module.exports = { a: "x" + y, b: `c${d}`, e: ["f", g()] }', { e: ['f'] }, ['a', 'b', 'e.1']],
  [
    'module.exports = { ...base, a() { return "}" }, [b]: 1, c: (x) => ({ d: ["("] }), e: 2 }',
    { e: 2 },
    ['…', 'a', '…', 'c'],
  ],
  ['module.exports = { "__proto__": { a: 1 } }', JSON.parse('{"__proto__":{"a":1}}'), []],
])('%j', (text, data, unread) => {
  expect(parseScript(text)).toEqual({ data, unread });
});

describe('what is no plain object is not read, and nothing is run', () => {
  test.each([
    '',
    'module.exports = require("./x")',
    'module.exports = make({ a: 1 })',
    'module.exports = { a: 1',
    'module.exports = { a: "b }',
    'module.exports = { a: "b\n" }',
    'module.exports = { /* a',
    `module.exports = ${'{ a: '.repeat(10_000)}`,
    'exports.a = 1; globalThis.process.exit(1)',
  ])('%j', (text) => {
    expect(parseScript(text)).toBeUndefined();
  });
});

test('what JSON can say is read as JSON reads it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (data) => {
      const text = JSON.stringify(data, undefined, 2);
      expect(parseScript(`module.exports = ${text}`)?.data).toEqual(JSON.parse(text));
    }),
  );
});

test.each(['/*', '//', '"a" + ', '{', '[', '${', '`', '\\'])('many %j take no time', (part) => {
  const before = performance.now();
  parseScript(`module.exports = { a: b ${part.repeat(Math.ceil(200_000 / part.length))}`);
  parseScript(part.repeat(Math.ceil(200_000 / part.length)));
  expect(performance.now() - before).toBeLessThan(2_000);
});
