import { expect } from 'vitest';

import type { Problem } from '../../src/model/problem.ts';
import { parseAlertRules } from '../../src/sources/alerts/settings/alerts-file.ts';
import { parseChannels } from '../../src/sources/channels/channels-file.ts';
import { KnownComponents } from '../../src/sources/page/known-components.ts';
import { parsePage } from '../../src/sources/page/page-file.ts';
import { parseProbes } from '../../src/sources/probes/probes-file.ts';
import { ProblemList } from '../../src/sources/problem-list.ts';
import { parseAnnouncement } from '../../src/sources/reports/announcement-file.ts';
import { parseIncident } from '../../src/sources/reports/incident-file.ts';
import { parseMaintenance } from '../../src/sources/reports/maintenance-file.ts';
import { parseRota } from '../../src/sources/rota/rota-file.ts';
import { at } from './builders.ts';
import { typed, withCure } from './typed-cures.ts';

const directory = new KnownComponents(
  ['api', 'desk', 'docs'],
  new Map([
    ['core', ['api', 'desk']],
    ['documentation', ['docs']],
  ]),
  ['core'],
);
const now = at('2026-11-28 15:00');

const parsers = {
  page: (text: string, list: ProblemList) => parsePage(text, 'https://a.example/', list),
  incident: (text: string, list: ProblemList) => parseIncident('x', text, directory, list),
  maintenance: (text: string, list: ProblemList) => parseMaintenance('x', text, directory, list),
  announcement: (text: string, list: ProblemList) => parseAnnouncement('x', text, directory, list),
  rota: (text: string, list: ProblemList) => parseRota(text, now, list),
  probes: (text: string, list: ProblemList) => parseProbes(text, directory, list),
  channels: (text: string, list: ProblemList) => parseChannels(text, directory, list),
  alerts: (text: string, list: ProblemList) =>
    parseAlertRules(text, { known: directory, templates: [] }, list),
};
export type Kind = keyof typeof parsers;

export function problemsOf(kind: Kind, text: string): readonly Problem[] {
  const list = new ProblemList('2026-11-28-x.md', now, 'Europe/Berlin');
  parsers[kind](text, list);
  return list.problems;
}

/** Applies the cure of the first problem, and expects that no problem of its kind is left and no new one appears. */
export function expectCured(kind: Kind, text: string): void {
  const before = problemsOf(kind, text);
  const problem = before.find((each) => typed(each) !== undefined)!;
  const after = withCure(text, problem, typed(problem)!);
  const left = problemsOf(kind, after).map(({ code }) => code);
  const expected = before.filter((each) => each !== problem).map(({ code }) => code);
  expect({ after, left }).toEqual({ after, left: left.filter((code) => expected.includes(code)) });
  expect(left.length, after).toBeLessThan(before.length);
}
