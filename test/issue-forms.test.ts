import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { impacts, writtenStatuses } from '../src/model/status.ts';
import { formFields } from '../src/sources/github/reports/issue-form.ts';
import { projectFolder } from './support/run-script.ts';

interface Form {
  readonly labels: readonly string[];
  readonly body: readonly {
    id: string;
    type: string;
    attributes: { label: string; options?: string[] };
  }[];
}

describe('issue forms', () => {
  const form = (name: string) =>
    parse(
      readFileSync(path.join(projectFolder, '.github/ISSUE_TEMPLATE', `${name}.yml`), 'utf8'),
    ) as Form;

  test.each(['incident', 'maintenance'])('every field of %s is read', (name) => {
    const known: readonly string[] = Object.values(formFields);
    const { body, labels } = form(name);
    expect(labels).toEqual([name]);
    expect(
      body.map(({ attributes }) => attributes.label).filter((label) => !known.includes(label)),
    ).toEqual([]);
  });

  test('their options are the words of the model', () => {
    const options = (name: string, id: string) =>
      form(name).body.find((field) => field.id === id)?.attributes.options;
    expect(options('incident', 'component_status')).toEqual(writtenStatuses);
    expect(options('maintenance', 'component_status')).toEqual(writtenStatuses);
    // GitHub reserves "none" for "nothing chosen" and refuses a form that offers it.
    expect(['none', ...(options('incident', 'impact') ?? [])]).toEqual(impacts);
  });

  test('together they have every field that can be filled in', () => {
    const labels = ['incident', 'maintenance'].flatMap((name) =>
      form(name).body.map(({ attributes }) => attributes.label),
    );
    expect(new Set(labels)).toEqual(new Set(Object.values(formFields)));
  });
});
