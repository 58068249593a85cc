import { describe, expect, test } from 'vitest';

import {
  incident2,
  incident3,
  move,
  move2,
  page2,
  plan,
  resource3,
  update2,
  update3,
} from '../../../../test/support/cachet-installation.ts';

const pageCaveats = (documents: Readonly<Record<string, unknown>>, timeZone?: string) =>
  plan(documents, timeZone).lines[0]?.caveats ?? [];

describe('what is not written has a reason', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ visible: 0 }, 'it is not public in Cachet'],
    [{ visible: 2 }, 'it is not public in Cachet'],
    [{ visible: 'maybe' }, 'visible "maybe" is unknown, so it may not be public'],
    [{ deleted_at: '2024-03-15 00:00:00' }, 'it is deleted in Cachet'],
    [{ occurred_at: null, created_at: null }, 'it has no date, so nothing says when it began'],
    [
      { occurred_at: null, created_at: '-0001-11-30 00:00:00' },
      'its date "-0001-11-30 00:00:00" is none, so nothing says when it began',
    ],
  ])('%j', (more, reason) => {
    expect(move2(more)).toMatchObject({ path: undefined, reason });
  });

  test('other files, other answers, updates of nothing', () => {
    const { lines } = plan({
      'a.json': '{',
      'b.json': { data: 'Pong!' },
      'c.json': { data: [{ id: 1, suffix: 'ms' }, incident2()] },
      'd.json': { data: [{ ...update2(4, 1, '2024-03-14 10:00:00'), incident_id: 99 }] },
      'e.json': '"text"',
      'f.json': { data: [] },
    });
    expect(lines.map(({ source, reason }) => [source, reason])).toEqual([
      ['the installation', undefined],
      ['incident 7', undefined],
      ['update 4 in d.json, entry 1', 'nothing here is what it is an update of'],
      ['a.json', 'not JSON'],
      ['b.json', expect.stringMatching(/^no answer of Cachet/)],
      ['c.json', expect.stringMatching(/^1 of its entries is not/)],
      ['e.json', expect.stringMatching(/^no answer of Cachet/)],
    ]);
  });

  test('an answer may be as long as it likes', () => {
    const entry = { id: 1, name: 'Ovens', status: 1, link: '' };
    const data = Array.from({ length: 150_000 }, () => entry);
    expect(plan({ 'a.json': { data } }).files).toHaveLength(1);
  });

  test('pages that are missing', () => {
    const first = page2([incident2()], 21);
    expect(pageCaveats({ 'a.json': first })).toContain(
      'pages of an answer are missing: 1 of 21 are there (incident)',
    );
    const listed = {
      data: [incident3()],
      ...{ links: { next: 'https://a.example?page=2' }, meta: { current_page: 1 } },
    };
    expect(pageCaveats({ 'a.json': listed })).toContain(
      'a page of an answer is missing: there are more than these 1 (incident)',
    );
    const last = { data: [incident3({}, [], 8)], links: {}, meta: { current_page: 2 } };
    const both = pageCaveats({ 'a.json': listed, 'b.json': last });
    expect(both.join()).not.toMatch(/missing/);
  });
});

describe('updates that stand in answers of their own', () => {
  const update = update2(1, 4, '2024-03-14 11:42:00');
  test.each<[string, unknown, unknown]>([
    ['Cachet 2', incident2({ status: 4, updates: undefined }), update],
    [
      'Cachet 3',
      resource3('incidents', 7, incident3().attributes),
      update3(1, 4, '2024-03-14 11:42:00'),
    ],
  ])('%s', (_, incident, own) => {
    const documents = { 'incidents.json': { data: [incident] }, 'updates.json': { data: [own] } };
    expect(plan(documents).lines.map(({ source }) => source)).toEqual([
      'the installation',
      'incident 7',
    ]);
    expect(move('incident 7', documents).text).toContain(
      '## Resolved — 2024-03-14 11:42 UTC\n\nWords 1.',
    );
  });
});

describe('the time zone', () => {
  const documents = { 'incidents.json': page2([incident2()]) };
  const started = (path: string, timeZone?: string) => {
    const { files, lines } = plan({ [path]: page2([incident2()]) }, timeZone);
    return [
      /— (.*)/.exec(files[1]?.text ?? '')?.[1],
      lines[0]?.caveats.some((caveat) => caveat.includes('in which time zone')),
    ];
  };
  test('is a doubt unless a person or the question said it', () => {
    expect(started('incidents.json')).toEqual(['2024-03-14 09:58 UTC', true]);
    expect(started('incidents.json', 'Europe/Berlin')).toEqual(['2024-03-14 08:58 UTC', false]);
    expect(started('https://a.example/api/v1/incidents', 'Europe/Berlin')).toEqual([
      '2024-03-14 09:58 UTC',
      false,
    ]);
    const of3 = { 'https://a.example/api/incidents': { data: [incident3()] } };
    expect(pageCaveats(of3).join()).toMatch(/in which time zone/);
  });

  test.each(['2024-10-27 02:30:00', '2024-03-31 02:30:00'])('does not show %s once', (date) => {
    const documents = {
      'a.json': page2([incident2({ occurred_at: date, created_at: date })]),
      'b.json': { data: [incident3({ occurred: { string: date } }, [], 8)] },
      'c.json': page2([incident2({ id: 9, updates: [update2(1, 2, date)] })]),
    };
    expect(pageCaveats(documents).join()).not.toMatch(/skip/);
    const { lines } = plan(documents, 'Europe/Berlin');
    const caveat = `clocks in Europe/Berlin skip or show twice "${date}"; such dates cannot be read`;
    expect(lines[0]?.caveats).toContainEqual(expect.stringContaining(caveat));
    expect(lines[1]?.reason).toBe(`its date "${date}" is none, so nothing says when it began`);
    expect(lines[2]?.caveats).toContainEqual(
      expect.stringContaining(`occurred_at "${date}" is not a date; when it was entered counts`),
    );
    expect(lines[3]?.caveats).toContainEqual(expect.stringContaining(`date "${date}" is none`));
  });

  test('is the zone of the page, and of the days in the names', () => {
    const late = page2([incident2({ occurred_at: '2024-03-14T23:30:00Z' })]);
    const { files } = plan({ ...documents, 'incidents.json': late }, 'Asia/Tokyo');
    expect(files[0]?.text).toContain('time_zone: Asia/Tokyo');
    expect(files[1]?.path).toBe('incidents/2024-03-15-ovens-cold-7.md');
  });
});

describe('names', () => {
  const paths = (...incidents: readonly unknown[]) =>
    plan({ 'a.json': page2(incidents) })
      .files.map(({ path }) => path)
      .slice(1);

  test('are dated, end with their number there, and stay whatever else is in the answer', () => {
    const old = [incident2({ id: '12' }), incident2({ id: 7 }), incident2({ id: 9, name: 'Ж' })];
    const wanted = [
      'incidents/2024-03-14-ovens-cold-7.md',
      'incidents/2024-03-14-incident-9.md',
      'incidents/2024-03-14-ovens-cold-12.md',
    ];
    expect(paths(...old)).toEqual(wanted);
    expect(old.flatMap((each) => paths(each)).toSorted()).toEqual(wanted.toSorted());
    const more = [
      incident2({ id: 5 }),
      incident2({ id: 8, name: 'Ovens cold 7' }),
      incident2({ id: null }),
      incident2({ id: null }),
    ];
    expect(paths(...old, ...more).toSorted()).toEqual(
      [
        ...wanted,
        'incidents/2024-03-14-ovens-cold-5.md',
        'incidents/2024-03-14-ovens-cold-7-8.md',
        'incidents/2024-03-14-ovens-cold.md',
        'incidents/2024-03-14-ovens-cold-2.md',
      ].toSorted(),
    );
  });

  test('an incident that stands in two pages is moved once, as it was last', () => {
    const newer = incident2({ name: 'Ovens warm', updated_at: '2024-03-15 00:00:00' });
    expect(paths(incident2(), newer)).toEqual(['incidents/2024-03-14-ovens-warm-7.md']);
    expect(paths(newer, incident2())).toEqual(['incidents/2024-03-14-ovens-warm-7.md']);
  });

  test.each([
    [{ name: '' }, 'incidents/2024-03-14-incident-7.md', /"Incident 7" stands for it/],
    [{ name: 'A\u0007B' }, 'incidents/2024-03-14-a-b-7.md', /characters that no page can show/],
    [{ stickied: '1' }, 'incidents/2024-03-14-ovens-cold-7.md', /it is stickied/],
    [{ meta: [{ key: 'x' }] }, 'incidents/2024-03-14-ovens-cold-7.md', /left out: "meta"/],
    [{ message: { a: 1 } }, 'incidents/2024-03-14-ovens-cold-7.md', /its message is not a text/],
  ])('%j', (more, path, caveat) => {
    const moved = move2(more);
    expect(moved.path).toBe(path);
    expect(moved.caveats).toContainEqual(expect.stringMatching(caveat));
  });

  test('planned work of an old Cachet is announced; one with schedules gives no such date', () => {
    const old = { status: 0, scheduled_at: '2024-03-20 08:00:00' };
    const moved = move2({ ...old, occurred_at: undefined });
    expect(moved.path).toBe('announcements/2024-03-14-ovens-cold-7.md');
    expect(moved.text).toContain('\n\n2024-03-20 08:00 UTC\n\nThe ovens are cold.');
    expect(move2(old).path).toBe('incidents/2024-03-14-ovens-cold-7.md');
  });
});
