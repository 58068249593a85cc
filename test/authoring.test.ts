import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { writeEdit } from '../scripts/disk/report-writer.ts';
import { draftAnnouncement } from '../src/authoring/reports/announcement.ts';
import { previewEdit } from '../src/authoring/edit-preview.ts';
import type { Edit } from '../src/authoring/edit.ts';
import { draftIncident, draftIncidentUpdate } from '../src/authoring/reports/incident.ts';
import {
  draftMaintenance,
  draftMaintenanceUpdate,
  draftReschedule,
} from '../src/authoring/reports/maintenance.ts';
import { Refusal } from '../src/authoring/refusal.ts';
import type { Content } from '../src/model/content.ts';
import { msPerMinute } from '../src/model/time/instant.ts';
import { isWarning } from '../src/model/problem.ts';
import { incidentStatuses, maintenanceStatuses, writtenStatuses } from '../src/model/status.ts';
import { readContent } from '../src/sources/folder/read-content.ts';
import { runs } from './support/property-runs.ts';

const start = Date.parse('2026-03-14T09:58Z');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'outpost-'));
  writeFileSync(
    path.join(folder, 'page.yml'),
    'name: X\ntime_zone: Europe/Berlin\ncomponents:\n  - { id: api, name: API }\n  - { id: web, name: Web }\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '```\nopen',
    '<!-- open',
    '# Heading',
    '## Resolved — 2026-01-01 00:00 UTC',
    '- Components: nobody major_outage',
    '---',
    '[[gap]]',
    'CR\rLF\r\n',
    '\u0000\u2028',
    ': - "',
    '',
  ),
);
const components = fc.option(
  fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('api', 'web', 'nobody'),
      status: fc.constantFrom(...writtenStatuses),
    }),
    { minLength: 1, maxLength: 2, selector: ({ id }) => id },
  ),
  { nil: undefined, freq: 2 },
);
const minutes = fc.integer({ min: -30, max: 120 });
const command = fc.record({
  verb: fc.constantFrom('new', 'update', 'update', 'plan', 'work', 'move', 'announce'),
  which: fc.nat(5),
  words,
  title: words,
  status: fc.constantFrom(...incidentStatuses),
  work: fc.constantFrom(...maintenanceStatuses),
  components,
  minutes,
  affected: fc.option(words, { nil: undefined, freq: 3 }),
  falseAlarm: fc.boolean(),
});
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

function draft(given: Command, content: Content, now: number): Edit | undefined {
  const { page } = content;
  const facts = {
    ...(given.components && { components: given.components }),
    ...(given.affected !== undefined && { affected: given.affected }),
  };
  const at = now + given.minutes * msPerMinute;
  const base = { title: given.title, message: given.words, facts, postedAt: now };
  const known = (reports: readonly { readonly id: string }[]) => ({
    page,
    taken: new Set(reports.map(({ id }) => id)),
  });
  const pick = <T extends { readonly id: string }>(kind: string, list: readonly T[]) => {
    const report = list[given.which % Math.max(1, list.length)];
    return (
      report && { report, text: readFileSync(path.join(folder, kind, `${report.id}.md`), 'utf8') }
    );
  };
  const incident = pick('incidents', content.incidents);
  const maintenance = pick('maintenances', content.maintenances);
  switch (given.verb) {
    case 'new':
      return draftIncident(
        { ...base, status: given.status, startedAt: at, next: 'policy', upstream: [] },
        known(content.incidents),
      );
    case 'update':
      return (
        incident &&
        draftIncidentUpdate(
          incident,
          { ...base, status: given.status, next: at, falseAlarm: given.falseAlarm },
          page,
        )
      );
    case 'plan':
      return draftMaintenance(
        { ...base, scheduledFor: now, scheduledUntil: at },
        known(content.maintenances),
      );
    case 'work':
      return (
        maintenance && draftMaintenanceUpdate(maintenance, { ...base, status: given.work }, page)
      );
    case 'move':
      return maintenance && draftReschedule(maintenance, { ...base, scheduledFor: at }, page);
    case 'announce':
      return draftAnnouncement(
        { ...base, fromAt: now, untilAt: at, pinned: given.falseAlarm },
        known(content.announcements),
      );
  }
}

it('leaves valid content behind, whatever is asked of it, and loses nothing', () => {
  let wrote = 0;
  fc.assert(
    fc.property(fc.array(command, { minLength: 4, maxLength: 14 }), (commands) => {
      for (const kind of ['incidents', 'maintenances', 'announcements']) {
        rmSync(path.join(folder, kind), { recursive: true, force: true });
        mkdirSync(path.join(folder, kind));
      }
      for (const [index, each] of commands.entries()) {
        const now = start + index * 7 * msPerMinute;
        const options = { now, servedAt: 'https://status.example/' };
        const { content } = readContent(folder, options);
        if (!content) throw new Error('the page is gone');
        let edit: Edit | undefined;
        try {
          edit = draft(each, content, now);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        if (!edit || !previewEdit(edit, { content, folder, now }).page) continue;
        writeEdit(folder, edit);
        wrote += 1;
        const after = readContent(folder, options);
        expect(after.problems.filter((problem) => !isWarning(problem))).toEqual([]);
        const count = (list: readonly { readonly updates: readonly unknown[] }[] = []) =>
          list.reduce((sum, { updates }) => sum + updates.length, 0);
        const said = (value: Content) => count(value.incidents) + count(value.maintenances);
        const isWord = ['new', 'update', 'work', 'move'].includes(each.verb);
        expect(said(after.content!)).toBe(said(content) + (isWord ? 1 : 0));
      }
    }),
    { numRuns: runs(150) },
  );
  // If all random inputs were refused, the test would prove nothing.
  expect(wrote).toBeGreaterThan(150);
});

it('never writes over a file that was changed or created meanwhile', () => {
  const file = path.join(folder, 'incidents/x.md');
  const edit: Edit = { kind: 'incident', id: 'x', before: undefined, after: 'one' };
  writeEdit(folder, edit);
  expect(() => writeEdit(folder, { ...edit, after: 'two' })).toThrow(/exists already/);
  writeEdit(folder, { ...edit, before: 'one', after: 'two' });
  expect(() => writeEdit(folder, { ...edit, before: 'one', after: 'three' })).toThrow(
    /changed meanwhile/,
  );
  expect(readFileSync(file, 'utf8')).toBe('two');
});
