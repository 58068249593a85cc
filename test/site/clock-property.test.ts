import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { msPerMinute } from '../../src/model/time/instant.ts';
import { writtenStatuses } from '../../src/model/status.ts';
import { languages } from '../../src/model/page/language.ts';
import { launchBrowser } from '../../scripts/browser/launch.ts';
import { buildSite } from '../support/demo-site.ts';
import { patienceMs } from '../support/patience.ts';
import { serveFolder, type StaticServer } from '../../scripts/browser/static-server.ts';

/**
 * At any instant, a page says the same as a page that is built at that instant. Each sample is a page in all languages,
 * built twice; `OUTPOST_SAMPLES=20` tries more of them than the gate has time for, `OUTPOST_SEED` others.
 */
const samples = Number(process.env['OUTPOST_SAMPLES'] ?? 1);
const seed = Number(process.env['OUTPOST_SEED'] ?? 13);

/** When pages are built, and in which zones they and their visitors are: two of them before clocks change there. */
const clocks = [
  { built: '2026-03-14T00:30Z', zones: ['UTC', 'Asia/Kolkata', 'America/New_York'] },
  { built: '2026-04-04T13:10Z', zones: ['Australia/Lord_Howe', 'America/Santiago'] },
  { built: '2026-03-21T23:40Z', zones: ['Africa/Casablanca', 'Asia/Tehran', 'Pacific/Apia'] },
] as const;
const ids = ['api', 'web', 'docs', 'mail'];

/** Whole minutes, on the day of the build. */
const minutes = fc.integer({ min: -180, max: 1_380 });
const components = (statuses: readonly string[]) =>
  fc
    .uniqueArray(fc.constantFrom(...ids), { minLength: 1 })
    .chain((names) =>
      fc.tuple(
        ...names.map((id) => fc.constantFrom(...statuses).map((status) => `${id}: ${status}`)),
      ),
    )
    .map((list) => `components: { ${list.join(', ')} }`);
const instant = (built: string, after: number) =>
  new Date(Date.parse(built) + after * msPerMinute).toISOString();

const incidentAt = (built: string) =>
  fc
    .record({
      begun: fc.integer({ min: 1, max: 300 }),
      hit: components(writtenStatuses.slice(2)),
      next: minutes,
      fix: minutes,
    })
    .map(
      ({ begun, hit, next, fix }) =>
        `---\ntitle: Trouble\n${hit}\nnext_update: ${instant(built, next)}\nexpected_fix: ${instant(built, fix)}\n---\n\n## Investigating — ${instant(built, -begun)}\n\nWe look.\n`,
    );
const maintenanceAt = (built: string) =>
  fc
    .record({
      from: minutes,
      length: fc.integer({ min: 5, max: 300 }),
      hit: components(['under_maintenance']),
    })
    .map(
      ({ from, length, hit }) =>
        `---\ntitle: Work\n${hit}\nscheduled_for: ${instant(built, from)}\nscheduled_until: ${instant(built, from + length)}\n---\n\nIt works meanwhile.\n`,
    );
const sample = fc.constantFrom(...clocks).chain(({ built, zones }) =>
  fc.record({
    built: fc.constant(built),
    incidents: fc.array(incidentAt(built), { maxLength: 2 }),
    maintenances: fc.array(maintenanceAt(built), { minLength: 1, maxLength: 4 }),
    later: fc.integer({ min: 1, max: 1_380 }),
    pageZone: fc.constantFrom(...zones),
    zone: fc.constantFrom(...zones),
  }),
);

const page = `name: Example
languages: [${languages.join(', ')}]
components:
${ids.map((id) => `  - { id: ${id}, name: ${id.toUpperCase()} }`).join('\n')}
`;

describe.each(fc.sample(sample, { seed, numRuns: samples }))('sample %#', (drawn) => {
  const builtAt = Date.parse(drawn.built);
  const at = builtAt + drawn.later * msPerMinute;
  let folder: string;
  let early: StaticServer;
  let late: StaticServer;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'outpost-clock-'));
    const content = path.join(folder, 'content');
    const files = [
      ['page.yml', `${page}time_zone: ${drawn.pageZone}\n`],
      ...drawn.incidents.map((text, index) => [`incidents/${index}.md`, text]),
      ...drawn.maintenances.map((text, index) => [`maintenances/${index}.md`, text]),
    ] as const;
    for (const [name = '', text = ''] of files) {
      await mkdir(path.dirname(path.join(content, name)), { recursive: true });
      await writeFile(path.join(content, name), text);
    }
    const build = async (name: string, now: number) => {
      await buildSite(content, path.join(folder, name), new Date(now).toISOString());
      return serveFolder(path.join(folder, name));
    };
    early = await build('early', builtAt);
    late = await build('late', at);
  }, 900_000);
  afterAll(async () => {
    await Promise.all([early.close(), late.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  test('says at a later instant what one built then says, in every language', async () => {
    const browser = await launchBrowser();
    const context = await browser.newContext({ timezoneId: drawn.zone, locale: 'en-GB' });
    context.setDefaultTimeout(patienceMs);
    const visitor = await context.newPage();
    await visitor.clock.install({ time: at });
    await visitor.clock.setFixedTime(at);
    // Nobody has written anything: the host still builds the same page, only later.
    const build = JSON.parse(
      await readFile(path.join(folder, 'early/build.json'), 'utf8'),
    ) as object;
    const answer = { ...build, generated_at: new Date(at).toISOString().replace('.000', '') };
    await visitor.route(`${early.url}/build.json`, (route) => route.fulfill({ json: answer }));
    await visitor.route(`${late.url}/build.json`, (route) =>
      route.fulfill({ path: path.join(folder, 'late/build.json') }),
    );
    for (const [index, language] of languages.entries()) {
      const root = language === 'en' ? '/' : `/${language}/`;
      // Twenty comparisons: the home page in all languages, the others in some of them.
      const others = ['embed/', 'components/api/'].filter((_, place) => index % 5 === place);
      for (const place of ['', ...others]) {
        const [before, after] = [early, late].map((server) => server.url + root + place);
        const said = await readPage(visitor, before!, answer.generated_at);
        const saidThen = await readPage(visitor, after!, answer.generated_at);
        // A report that is over has left its place on a page that is built later.
        const cards = Object.keys(saidThen.cards);
        const kept = Object.entries(said.cards).filter(([href]) => cards.includes(href));
        expect({ ...said, cards: Object.fromEntries(kept) }, root + place).toEqual(saidThen);
      }
    }
    await browser.close();
  }, 900_000);
});

/** The texts that a visitor sees: title, headline, first line, each component and each report. */
interface Said {
  readonly title: string;
  readonly icon?: string;
  readonly headline: string;
  readonly below: string;
  readonly components: readonly string[];
  readonly cards: Readonly<Record<string, string>>;
}

/** @param generatedAt the build time that the page has once its question was answered */
async function readPage(visitor: Page, url: string, generatedAt: string): Promise<Said> {
  await visitor.goto(url);
  const confirmed = visitor.locator(`script[src][data-generated="${generatedAt}"]`);
  await expect.poll(() => confirmed.count(), { timeout: patienceMs }).toBe(1);
  await visitor.clock.runFor(1_500);
  return visitor.evaluate<Said>(`(() => {
    const shown = (element) => {
      const copy = element?.cloneNode(true);
      // How many cards there are decides which are folded.
      const unsaid = '[hidden],#checked,.card summary';
      for (const hidden of copy?.querySelectorAll(unsaid) ?? []) hidden.remove();
      return copy?.textContent.replace(/\\s+/g, ' ').trim();
    };
    const all = (selector) => [...document.querySelectorAll(selector)];
    return {
      title: document.title,
      icon: document.querySelector('[rel=icon]')?.href.split('/').at(-1),
      headline: shown(document.querySelector('h1')),
      below: shown(document.querySelector('h1 + p')),
      components: all('li.row .pair:first-child').map(shown),
      cards: Object.fromEntries(
        all('article.card').map((card) => [card.querySelector('a').pathname, shown(card)]),
      ),
    };
  })()`);
}
