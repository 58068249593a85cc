import { describe, expect, test } from 'vitest';

import type { DrillFacts, HomeTry, PushTry } from './drill-facts.ts';
import { judgeDrill } from './findings.ts';

const now = Date.parse('2026-11-29T10:00Z');
const minutes = (count: number) => count * 60_000;
const days = (count: number) => count * 86_400_000;

const home: HomeTry = {
  url: 'https://status.example.org/',
  isDeployed: false,
  page: { commit: 'a1b2c3d4e5', generatedAt: now - minutes(12), validUntil: now + minutes(60) },
  certificate: { untilAt: now + days(60) },
  name: { ttlS: 300 },
};
const well: DrillFacts = {
  pushes: [{ way: 'SSH', address: 'git@github.com:ana/status.git' }],
  build: { seconds: 6 },
  newest: { commit: 'a1b2c3d4e5', at: now - days(1) },
  homes: [home],
  channels: [{ id: 'ops', kind: 'slack', waiting: 0 }],
  duty: { hasRota: true, onDuty: ['ana'], drilledAt: new Map([['ana', now - days(90)]]) },
  receiver: { address: 'https://alerts.example.org/' },
  probes: [{ id: 'api', seenAt: now - minutes(3), holdsUntil: now + minutes(7) }],
};

/** The level and the text of a finding about one thing. */
function said(facts: Partial<DrillFacts>, about: string) {
  return judgeDrill({ ...well, ...facts }, now)
    .filter((each) => each.about === about)
    .map(({ level, what }) => [level, what]);
}

test('all is well', () => {
  expect(judgeDrill(well, now).map(({ level, about }) => `${level} ${about}`)).toEqual([
    'fine push by SSH',
    'fine build',
    'fine home status.example.org',
    'fine certificate status.example.org',
    'fine dns status.example.org',
    'fine channel ops',
    'fine duty',
    'fine receiver',
    'fine probes',
  ]);
});

test('whatever is wrong comes with what to do', () => {
  const findings = judgeDrill(
    {
      pushes: [{ way: 'SSH', address: 'git@github.com:ana/status.git', errors: 'odd' }],
      build: { reason: 'Nothing was built: 1 error.' },
      newest: undefined,
      homes: [
        {
          ...{ url: 'https://status.example.org/', isDeployed: true },
          page: { reason: 'it answers 404' },
          certificate: { reason: 'the connection failed' },
          name: { reason: 'ENOTFOUND' },
        },
      ],
      channels: [{ id: 'ops', kind: 'slack', waiting: 1, fault: 'it answers 404' }],
      duty: { hasRota: true, onDuty: ['ana'], drilledAt: new Map() },
      receiver: { address: 'https://alerts.example.org/', fault: 'it answers 503' },
      probes: [{ id: 'api' }],
    },
    now,
  );
  expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(['error']));
  expect(findings.filter(({ cure = '' }) => cure === '')).toEqual([]);
  expect(findings).toHaveLength(9);
});

describe('a push', () => {
  test.each<[string, string, string]>([
    ['git@github.com: Permission denied (publickey).', 'error', 'no key of this machine'],
    ['Host key verification failed.', 'error', 'does not know the host'],
    [
      "fatal: could not read Username for 'https://github.com': terminal prompts disabled",
      'error',
      'there is no token',
    ],
    ['remote: Permission to ana/status.git denied to ben.', 'error', 'may not push'],
    ['ERROR: Repository not found.', 'error', 'no such repository'],
    ['fatal: unable to access: Could not resolve host: github.com', 'error', 'cannot be looked up'],
    ['ssh: connect to host github.com port 22: Connection timed out', 'error', 'be reached'],
    ['it took too long', 'error', 'be reached'],
    ['fatal: the moon is full', 'error', 'fatal: the moon is full'],
    ['! HEAD:refs/heads/main [rejected] (fetch first)', 'fine', 'on top of what others'],
  ])('%s', (errors, level, words) => {
    const push: PushTry = { way: 'HTTPS', address: 'https://github.com/ana/status.git', errors };
    const [[found, what] = []] = said({ pushes: [push] }, 'push by HTTPS');
    expect([found, what]).toEqual([level, expect.stringContaining(words)]);
  });

  test('names the host where it is to be tried', () => {
    const errors = 'Permission denied (publickey).';
    const push: PushTry = { way: 'SSH', address: 'git@git.example.org:a/b.git', errors };
    const [finding] = judgeDrill({ ...well, pushes: [push] }, now);
    expect(finding?.cure).toContain('ssh -T git@git.example.org');
  });

  test('of what is pushed nowhere is a warning', () => {
    expect(said({ pushes: [] }, 'push')).toEqual([
      ['warning', expect.stringContaining('not in a git repository')],
    ]);
  });
});

describe('a home', () => {
  const page = (more: object) => ({ ...home, page: { ...home.page, ...more } }) as HomeTry;
  test.each<[string, HomeTry, DrillFacts['newest'], string, string]>([
    ['the newest', home, well.newest, 'fine', 'the newest commit, a1b2c3d, built 12 min ago'],
    ['told by a short id', page({ commit: 'a1b2c3d' }), well.newest, 'fine', 'the newest commit'],
    [
      'an old one',
      page({ commit: 'ffff000', generatedAt: now - days(3) }),
      well.newest,
      'error',
      'serves ffff000 of 3 days ago, not a1b2c3d',
    ],
    [
      'an old one, while a new one is on its way',
      page({ commit: 'ffff000' }),
      { commit: 'a1b2c3d4e5', at: now - minutes(14) },
      'warning',
      'may be on its way',
    ],
    [
      'one that is out of date',
      page({ generatedAt: now - minutes(200), validUntil: now - 1 }),
      well.newest,
      'error',
      '3 h old, and says that it may be out of date',
    ],
    ['nobody knows which', home, undefined, 'fine', 'an unknown commit'],
    ['none', { ...home, page: { reason: 'it answers 404' } }, well.newest, 'error', '404'],
  ])('serves %s', (_, facts, newest, level, words) => {
    const [[found, what] = []] = said({ homes: [facts], newest }, 'home status.example.org');
    expect([found, what]).toEqual([level, expect.stringContaining(words)]);
  });

  test.each<[HomeTry['certificate'], string, string]>([
    [{ untilAt: now + days(14) }, 'fine', 'until 2026-12-13, for 14 days'],
    [{ untilAt: now + days(14) - 1 }, 'warning', 'for 13 days only'],
    [{ untilAt: now + days(1) }, 'warning', 'for 1 day only'],
    [{ untilAt: now }, 'error', 'expired on 2026-11-29'],
    [
      { untilAt: now + days(5), refusal: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      'error',
      'refuse it (DEPTH_ZERO_SELF_SIGNED_CERT). It is good until 2026-12-04, for 5 days',
    ],
    [{ reason: 'it did not answer within 10 s' }, 'error', 'has none'],
  ])('has a certificate %j', (certificate, level, words) => {
    const facts = { homes: [{ ...home, ...(certificate && { certificate }) }] };
    const [[found, what] = []] = said(facts, 'certificate status.example.org');
    expect([found, what]).toEqual([level, expect.stringContaining(words)]);
  });

  test.each<[number, HomeTry['name'], string]>([
    [2, { ttlS: 300 }, 'fine'],
    [2, { ttlS: 301 }, 'warning'],
    // With one home nobody can be led elsewhere, but the time is reported all the same.
    [1, { ttlS: 3600 }, 'fine'],
    [1, { reason: 'ECONNREFUSED' }, 'unknown'],
  ])('is one of %d, remembered for %j', (count, name, level) => {
    const homes = Array.from({ length: count }, () => ({ ...home, ...(name && { name }) }));
    const [[found, what] = []] = said({ homes }, 'dns status.example.org');
    expect(found).toBe(level);
    if (name && 'ttlS' in name && name.ttlS > 300) expect(what).toContain(`${name.ttlS} s`);
  });

  test('without encryption or a name has neither certificate nor name', () => {
    const { certificate: _, name: __, ...plain } = home;
    const abouts = judgeDrill({ ...well, homes: [plain] }, now).map(({ about }) => about);
    expect(abouts.filter((about) => /certificate|dns/.test(about))).toEqual([]);
  });

  test('that nobody has named is asked for', () => {
    expect(said({ homes: [] }, 'home')).toEqual([
      ['unknown', expect.stringContaining('no address')],
    ]);
  });
});

test('a channel that lacks a secret says which', () => {
  const channels = [{ id: 'ops', kind: 'slack', waiting: 0, missing: ['$SLACK_WEBHOOK'] }];
  expect(said({ channels }, 'channel ops')).toEqual([
    ['error', '$SLACK_WEBHOOK is not set here, so nothing can be sent from this machine.'],
  ]);
  expect(said({ channels: 'unreadable' }, 'channels')).toHaveLength(1);
});

test.each<[string, Partial<DrillFacts['duty']>, string]>([
  ['91 days ago', { drilledAt: new Map([['ana', now - days(90) - 1]]) }, 'error'],
  ['by somebody else', { drilledAt: new Map([['ben', now]]) }, 'error'],
  ['by one of two', { onDuty: ['ben', 'ana'] }, 'fine'],
  ['while nobody is on duty', { onDuty: [] }, 'warning'],
  ['without a rota', { hasRota: false, onDuty: [] }, 'fine'],
])('a drill %s', (_, duty, level) => {
  expect(said({ duty: { ...well.duty, ...duty } }, 'duty')).toEqual([[level, expect.anything()]]);
});

test('alerts whose receiver nobody has named are unknown; without alerts nothing is said', () => {
  expect(said({ receiver: {} }, 'receiver')).toEqual([['unknown', expect.anything()]]);
  expect(said({ receiver: undefined }, 'receiver')).toEqual([]);
});

test('probes are fresh as long as their last answer holds', () => {
  const stale = { id: 'web', seenAt: now - minutes(200), holdsUntil: now };
  expect(said({ probes: [...(well.probes as []), stale, { id: 'db' }] }, 'probes')).toEqual([
    ['error', '2 of 3 have no valid sample: web (3 h ago), db (never).'],
  ]);
  expect(said({ probes: undefined }, 'probes')).toEqual([]);
});
