import { expect, test } from 'vitest';

import { decide } from '../../test/support/github-decisions.ts';
import { anIssue } from '../../test/support/github-history.ts';
import { alerted, probed } from '../../test/support/machine-reports.ts';
import { aMaintenance, anIncident, aPage, at } from '../../test/support/builders.ts';
import { KnownComponents } from '../sources/page/known-components.ts';
import { ProblemList } from '../sources/problem-list.ts';
import { formatIncident, parseIncident } from '../sources/reports/incident-file.ts';
import { formatMaintenance } from '../sources/reports/maintenance-file.ts';
import { componentIndex } from '../views/components/component-index.ts';
import { messagesFor } from '../views/messages/languages.ts';
import { createSite } from '../views/site.ts';
import { draftAnnouncement } from './reports/announcement.ts';
import type { Edit } from './edit.ts';
import { draftHandOver } from './reports/hand-over.ts';
import { draftIncident, draftIncidentUpdate } from './reports/incident.ts';
import {
  draftMaintenance,
  draftMaintenanceUpdate,
  draftReschedule,
} from './reports/maintenance.ts';
import { defaultText, maintenanceVerb, updatingVerbs } from './reports/maintenance-verbs.ts';
import { draftPostmortem } from './reports/postmortem.ts';

const page = aPage({ language: 'de', timeZone: 'Europe/Berlin' });
const site = createSite(page);
const context = { page, taken: new Set<string>() };
const now = at('2026-03-14 12:00');
const empty = { facts: {}, upstream: [], next: 'policy' } as const;

const incident = anIncident(
  { api: 'major_outage', web: 'operational' },
  [
    ['investigating', '2026-03-14 09:10'],
    ['identified', '2026-03-14 09:40', { api: 'partial_outage' }],
    ['resolved', '2026-03-14 11:00'],
  ],
  { title: 'Störung', startedAt: at('2026-03-14 09:00') },
);
const german = {
  ...incident,
  updates: incident.updates.map((update, index) => ({
    ...update,
    body: 'Wir sind dran.',
    facts: { ...update.facts, ...(index === 0 && { nextUpdateAt: at('2026-03-14 09:30') }) },
  })),
};
const open = { ...german, updates: german.updates.slice(0, 1) };
const maintenance = {
  ...aMaintenance(['2026-03-14 13:00', '2026-03-14 14:00'], []),
  title: 'Umzug',
  introduction: 'Wir ziehen um.',
};
const written = { report: maintenance, text: formatMaintenance(maintenance) };

function postmortem(): Edit {
  const texts = draftPostmortem(german, componentIndex({ page }), site, now);
  return draftIncidentUpdate(
    { report: german, text: formatIncident(german) },
    {
      status: 'postmortem',
      postedAt: now,
      message: [...texts.values()].join('\n\n'),
      ...empty,
      next: 'none',
    },
    page,
  );
}

const edits: readonly (readonly [tool: string, () => Pick<Edit, 'after'>])[] = [
  [
    'incident new',
    () =>
      draftIncident(
        { title: 'Störung', status: 'investigating', postedAt: now, message: 'Weg.', ...empty },
        context,
      ),
  ],
  ...(['identified', 'resolved'] as const).map(
    (status) =>
      [
        `incident ${status}`,
        () =>
          draftIncidentUpdate(
            { report: open, text: formatIncident(open) },
            { status, postedAt: now, message: 'Neu.', ...empty },
            page,
          ),
      ] as const,
  ),
  ['incident postmortem', postmortem],
  [
    'incident hand-over',
    () => draftHandOver({ report: open, text: formatIncident(open) }, 'coordinator', 'ben', page)!,
  ],
  ['probe', () => probed(page, now).at(-1)!],
  ['alert', () => alerted(page, now).at(-1)!],
  [
    'maintenance new',
    () =>
      draftMaintenance(
        {
          title: 'Umzug',
          scheduledFor: at('2026-03-20 08:00'),
          scheduledUntil: at('2026-03-20 10:00'),
          facts: {},
          message: 'Wir ziehen um.',
        },
        context,
      ),
  ],
  ...updatingVerbs.map(
    (verb) =>
      [
        `maintenance ${verb}`,
        () => {
          const { status } = maintenanceVerb(verb);
          const message = defaultText(verb, site.messages) ?? 'Neu.';
          return draftMaintenanceUpdate(
            written,
            { ...(status && { status }), postedAt: now, message, facts: {} },
            page,
          );
        },
      ] as const,
  ),
  [
    'maintenance reschedule',
    () =>
      draftReschedule(
        written,
        { scheduledFor: at('2026-03-21 08:00'), postedAt: now, message: '' },
        page,
      ),
  ],
  [
    'announce',
    () =>
      draftAnnouncement({ title: 'Neues', message: 'Mehr.', fromAt: now, pinned: false }, context),
  ],
  [
    'sync',
    () => {
      const { messages } = site;
      const long = anIssue({ title: '\u200b', body: 'Weg. '.repeat(60_000) });
      const decision = decide(long, {}, {}, messages);
      return { after: decision.kind === 'report' ? decision.text : decision.kind };
    },
  ],
];

/** All English texts of ours, sentences and labels alike, that may stand alone in a text. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 3 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const english =
  /\b(the|has|have|been|from|to|for|after|before|users?|first|work|will|not|kept|of|by)\b/i;

/** The published texts of a file, without keys, headings and lists of facts, whose names belong to the format. */
function published(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, (block) => /^title:.*$/m.exec(block)?.[0] ?? '')
    .replace(/^title:/, '')
    .replace(/^## .*$/gm, '')
    .replace(/^- (Components|Next update|Expected fix|Coordinator|Workaround|Affected):.*$/gm, '');
}

test.each(edits)('%s writes no English on a German page', (_, edit) => {
  const text = published(edit().after);
  expect(text.trim()).not.toBe('');
  expect(english.exec(text)?.[0]).toBeUndefined();
  const own = textsIn(messagesFor('en').published);
  expect(own.filter((each) => text.includes(each))).toEqual([]);
});

test('a postmortem tells in the language of the page what an incident tells by itself', () => {
  const { report } = parseIncident(
    german.id,
    postmortem().after,
    new KnownComponents(['api', 'web']),
    new ProblemList('x'),
  )!;
  expect(report.updates.at(-1)?.body).toMatchInlineSnapshot(`
    "- 14. März 2026, 10:00 MEZ: Erste Auswirkungen für Nutzer.
    - 14. März 2026, 10:10 MEZ: Wird untersucht. Wir sind dran.
    - 14. März 2026, 10:40 MEZ: Ursache gefunden. Wir sind dran.
    - 14. März 2026, 12:00 MEZ: Behoben. Wir sind dran.

    - API: Ausfall (40 Min.), Teilausfall (1 Std. 20 Min.)
    - WEB: am Ende nicht betroffen

    - Zeit bis zur ersten Meldung: 10 Min.
    - Längstes Schweigen: 1 Std. 20 Min.
    - Zeit bis zum Ende: 2 Std.
    - Gehaltene Zusagen einer nächsten Meldung: 0/1"
  `);
});
