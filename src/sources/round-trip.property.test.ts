import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { z } from 'zod';

import { valuesOf } from '../../test/support/schema-values.ts';
import { KnownComponents } from './page/known-components.ts';
import { formatPage, parsePage } from './page/page-file.ts';
import { PageSchema } from './page/page-schema.ts';
import { ProblemList } from './problem-list.ts';
import { formatAnnouncement, parseAnnouncement } from './reports/announcement-file.ts';
import { formatIncident, parseIncident } from './reports/incident-file.ts';
import { formatMaintenance, parseMaintenance } from './reports/maintenance-file.ts';
import {
  AnnouncementFrontmatterSchema,
  IncidentFrontmatterSchema,
  MaintenanceFrontmatterSchema,
} from './reports/report-schemas.ts';

const servedAt = 'https://served.example.org/';
const components = new KnownComponents(['api', 'web']);
const update = '## Investigating — 2026-03-14 10:00 UTC\n\n- Workaround: Wait.\n\nWe look.\n';

interface Format {
  readonly schema: z.ZodObject;
  /** The smallest value that the schema takes, to which each key is added. */
  readonly least: Readonly<Record<string, unknown>>;
  readonly body?: string;
  /** The parsed value of a text, and its formatted text; undefined when the text cannot be parsed. */
  readonly again: (text: string) => { value: unknown; text: string } | undefined;
}

const formats: Readonly<Record<string, Format>> = {
  page: {
    schema: PageSchema,
    least: { name: 'Example', components: [{ id: 'api', name: 'API' }] },
    again: (text) => {
      const value = parsePage(text, servedAt, new ProblemList('page.yml'));
      return value && { value, text: formatPage(value, servedAt) };
    },
  },
  incident: {
    schema: IncidentFrontmatterSchema,
    least: { title: 'It fails' },
    body: update,
    again: (text) => {
      const value = parseIncident('x', text, components, new ProblemList('x.md'))?.report;
      return value && { value, text: formatIncident(value) };
    },
  },
  maintenance: {
    schema: MaintenanceFrontmatterSchema,
    least: {
      title: 'Work',
      scheduled_for: '2026-03-14 09:00 UTC',
      scheduled_until: '2026-03-15 09:00 UTC',
      repeat: { every: 'month' },
    },
    body: 'What we do.\n',
    again: (text) => {
      const value = parseMaintenance('x', text, components, new ProblemList('x.md'))?.report;
      return value && { value, text: formatMaintenance(value) };
    },
  },
  announcement: {
    schema: AnnouncementFrontmatterSchema,
    least: { title: 'News', from: '2020-03-14 09:00 UTC' },
    body: 'What there is.\n',
    again: (text) => {
      const value = parseAnnouncement('x', text, components, new ProblemList('x.md'));
      return value && { value, text: formatAnnouncement(value) };
    },
  },
};

function textOf({ body }: Format, data: unknown): string {
  const yaml = stringify(data, { aliasDuplicateObjects: false });
  return body === undefined ? yaml : `---\n${yaml}---\n\n${body}`;
}

describe.each(Object.entries(formats))('%s', (_, format) => {
  const { schema, least, again } = format;
  const before = again(textOf(format, least))!;

  test('what is read, written and read again is the same', () => {
    let read = 0;
    fc.assert(
      fc.property(valuesOf(schema), (data) => {
        const once = again(textOf(format, data));
        // A file with two components of one id, or an end before its start, is refused, and nothing is lost.
        if (!once) return;
        read += 1;
        const twice = again(once.text);
        expect(twice?.value).toEqual(once.value);
        expect(twice?.text).toBe(once.text);
      }),
      { numRuns: 60 },
    );
    expect(read).toBeGreaterThan(10);
  });

  // Every key is parsed, unless the file means the same without it, and every parsed key is formatted.
  test.each(Object.keys(schema.shape))('%s is neither ignored nor forgotten', (key) => {
    const values = fc.sample(valuesOf(schema.shape[key] as z.ZodType), { numRuns: 20, seed: 1 });
    const changed = values.some((value) => {
      const once = again(textOf(format, { ...least, [key]: value }));
      if (!once || JSON.stringify(once.value) === JSON.stringify(before.value)) return false;
      expect(again(once.text)?.value).toEqual(once.value);
      return true;
    });
    expect(changed).toBe(true);
  });
});
