import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { Ajv } from 'ajv';
import formats, { type FormatsPlugin } from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { formatKeySnippets } from '../src/sources/editors/editor-snippets.ts';
import { formatJsonSchemas } from '../src/sources/editors/json-schemas.ts';
import { projectFolder } from './support/run-script.ts';

const schemas = formatJsonSchemas();
const ajv = new Ajv({ allErrors: true, strict: false });
(formats as unknown as { default: FormatsPlugin }).default(ajv);
const complaints = (name: string, data: unknown) => {
  const isValid = ajv.compile(JSON.parse(schemas.get(name) ?? '') as object);
  return isValid(data)
    ? []
    : (isValid.errors ?? []).map((each) => `${each.instancePath} ${each.message ?? ''}`);
};
const shipped = (...parts: string[]) => path.join(projectFolder, ...parts);

it('has fresh schemas; npm run schema writes them', () => {
  expect(readdirSync(shipped('schema')).sort()).toEqual([...schemas.keys()].sort());
  for (const [name, text] of schemas)
    expect(readFileSync(shipped('schema', name), 'utf8')).toBe(text);
  expect(readFileSync(shipped('.vscode', 'keys.code-snippets'), 'utf8')).toBe(formatKeySnippets());
});

it('completes every key of a report and of a template', () => {
  const snippets = JSON.parse(formatKeySnippets()) as Record<string, { body: string[] }>;
  const bodies = Object.values(snippets).map(({ body }) => body.join('\n'));
  expect(bodies).toContain('impact: ${1|none,minor,major,critical|}');
  expect(bodies).toContain('pinned: ${1|true,false|}');
  for (const name of ['incident', 'maintenance', 'announcement', 'template']) {
    const { properties } = JSON.parse(schemas.get(`${name}.json`) ?? '') as { properties: object };
    const keys = Object.keys(properties).filter((key) => !key.startsWith('title_'));
    expect(keys.filter((key) => !(`Key: ${key}` in snippets))).toEqual([]);
  }
});

it('gives every key a sentence', () => {
  const silent: string[] = [];
  const look = (node: unknown, where: string) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') {
        for (const [name, each] of Object.entries(value as Record<string, object>)) {
          if (!('description' in each)) silent.push(`${where}.${name}`);
        }
      }
      look(value, key === 'properties' ? where : `${where}.${key}`);
    }
  };
  for (const [name, text] of schemas) look(JSON.parse(text), name);
  expect(silent).toEqual([]);
});

describe('what the schemas say of', () => {
  it('the shipped page', () => {
    const text = readFileSync(shipped('content/page.yml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/schema\/page\.json\n/);
    expect(complaints('page.json', parse(text))).toEqual([]);
  });

  it.each([
    ['incidents', 'incident.json'],
    ['maintenances', 'maintenance.json'],
    ['announcements', 'announcement.json'],
    ['templates', 'template.json'],
  ])('the shipped %s', (folder, schema) => {
    for (const name of readdirSync(shipped('content', folder))) {
      const [, block = ''] = readFileSync(shipped('content', folder, name), 'utf8').split('---\n');
      expect([name, complaints(schema, parse(block))]).toEqual([name, []]);
    }
  });

  it('a slip of the pen', () => {
    expect(complaints('page.json', { name: 'X', components: [{ id: 'a', nam: 'A' }] })).not.toEqual(
      [],
    );
    expect(complaints('incident.json', { title: 'X', components: { api: 'major' } })).not.toEqual(
      [],
    );
    expect(complaints('rota.json', { people: [{ name: 'Ana', github: 'ana' }] })).not.toEqual([]);
  });
});
