import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { growth, proportional } from '../../../../test/support/cpu-growth.ts';
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
  ['// module.exports = { a: 1 }\nmodule.exports = { a: 2 }', { a: 2 }, []],
  ['/* export default { a: 1 } */ module.exports = { a: 2 }', { a: 2 }, []],
  ['const b = "module.exports = { a: 1 }"; module.exports = { a: 2 }', { a: 2 }, []],
  ['const t = `\nmodule.exports = { a: 1 }`; module.exports = { a: 2 }', { a: 2 }, []],
  ['// const c = { a: 1 }\nconst c = { a: 2 }; module.exports = c', { a: 2 }, []],
  ['const c = { a: 1, b: 2 }\nc.a = 3\nmodule.exports = c', { b: 2 }, ['a']],
  ['const c = { a: 1, b: 2 }\nc["a"] ||= 3; module.exports = c', { b: 2 }, ['a']],
  ['module.exports = { a: 1, b: 2 }; module.exports.b = 3', { a: 1 }, ['b']],
  [
    'const c = { a: { b: 1, d: 2 } }; c.a.b = 3; c.a.x = 4; module.exports = c',
    { a: { d: 2 } },
    ['a.b', 'a.x'],
  ],
  ['const c = { a: [{ b: 1 }] }; c.a[0].b = 2; module.exports = c', {}, ['a']],
  ['const c = { a: [1] }; c.a.push(2); delete c.d; module.exports = c', {}, ['a', 'd']],
  ['const c = { a: 1 }; c[x] = 2; Object.assign(c, d); module.exports = c', { a: 1 }, ['…']],
  [
    'const c = { a: 1 }; c.a === 2; c.a <= 3; d.c.a = 4; cc.a = 5; /* c.a = 6 */ f(c.a => 1); module.exports = c',
    { a: 1 },
    [],
  ],
])('%j', (text, data, unread) => {
  expect(parseScript(text)).toEqual({ data, unread });
});

describe('what is not a plain object is not read, and nothing is run', () => {
  test.each([
    '',
    'module.exports = require("./x")',
    'module.exports = make({ a: 1 })',
    'module.exports = { a: 1',
    'module.exports = { a: "b }',
    'module.exports = { a: "b\n" }',
    'module.exports = { /* a',
    `module.exports = ${'{ a: '.repeat(10_000)}`,
    'module.exports = { a: 1 }; module.exports = { a: 2 }',
    'let c = { a: 1 }; c = { a: 2 }; module.exports = c',
    '// module.exports = { a: 1 }',
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

test.each([
  'c',
  'c.a',
  'c[',
  'c.a = 1; ',
  'Object.assign(c',
  "'",
  '/*',
  '//',
  '"a" + ',
  '{',
  '[',
  '${',
  '`',
  '\\',
])('many %j take time in proportion', (part) => {
  const work = (size: number) => {
    const parts = part.repeat(size / part.length);
    parseScript(`module.exports = { a: b ${parts}`);
    parseScript(`const c = {}; ${parts}\nmodule.exports = c`);
    parseScript(parts);
  };
  expect(growth(work)).toBeLessThan(proportional);
});
