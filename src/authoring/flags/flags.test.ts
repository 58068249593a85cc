import { expect, test } from 'vitest';

import { aComponent, aGroup, aPage, at } from '../../../test/support/builders.ts';
import { createSite } from '../../views/site.ts';
import type { AuthoringSession } from '../session.ts';
import { parseComponents, parseIssueFlag, parseUpstream } from './fact-flags.ts';
import { flagsTakenByNpm, type CommandDescription } from './command-help.ts';
import { parseGapFlags, parseImpact, parseTemplateFlag } from './text-flags.ts';
import { parseEnd, parseInstantFlag, parseNextUpdate } from './time-flags.ts';

const page = aPage({ timeZone: 'Europe/Berlin' });
const now = at('2026-03-14 09:58');
const context = { now, site: createSite(page), echoes: [] as string[] };
const session = { content: { page } } as unknown as AuthoringSession;
const twins = ['Europe', 'America'].map((name) =>
  aGroup(name, [aComponent(name, { name: 'API' })]),
);
const amongTwins = {
  content: { page: aPage({ components: twins }) },
} as unknown as AuthoringSession;
const components = (...written: string[]) => parseComponents(written, undefined, session);

test.each<[string, () => unknown, unknown]>([
  [
    'two components in one',
    () => components('api=major_outage,WEB = degraded performance'),
    [
      { id: 'api', status: 'major_outage' },
      { id: 'web', status: 'degraded_performance' },
    ],
  ],
  ['an unknown component', () => components('apo=major_outage'), /Did you mean api\?/],
  ['a component without a status', () => components('api'), /write api=major_outage/],
  [
    'a name with its group',
    () => parseComponents(['API (America)=major_outage'], undefined, amongTwins),
    [{ id: 'America', status: 'major_outage' }],
  ],
  [
    'a name that two have',
    () => parseComponents(['api=major_outage'], undefined, amongTwins),
    /Which of Europe, America\?/,
  ],
  ['an unknown status', () => components('api=majr_outage'), /Did you mean major_outage\?/],
  ['a status of other tools', () => components('api=down'), /Write -c api=major_outage$/],
  ['another mark', () => components('api:down'), /Write -c api=major_outage$/],
  ['a sentence', () => components('API is slow'), /Write -c api=degraded_performance$/],
  ['all', () => components('all=down'), /Write -c api=major_outage -c web=major_outage$/],
  ['one component twice', () => components('api=down', 'api=slow'), /Did you mean major_outage\?$/],
  ['an impact', () => parseImpact('Major'), 'major'],
  ['an impact of other tools', () => parseImpact('high'), /Did you mean major\?/],
  ['an unknown impact', () => parseImpact('huge'), /is not one of: none, minor, major, critical/],
  [
    'gaps',
    () => [...parseGapFlags(['What = a = b', 'why=c'])],
    [
      ['what', 'a = b'],
      ['why', 'c'],
    ],
  ],
  ['a gap without a name', () => parseGapFlags(['=b']), /is not NAME=WORDS/],
  [
    'an upstream with its page',
    () => parseUpstream(['Copr=https://x.org/?a=b', 'Y']),
    [{ name: 'Copr', url: 'https://x.org/?a=b' }, { name: 'Y' }],
  ],
  ['an issue', () => parseIssueFlag('#12'), 12],
  ['an issue that has no number', () => parseIssueFlag('12a'), /not the number of an issue/],
  ['a template that there is not', () => parseTemplateFlag('x', []), /Known: none/],
  ['a time', () => parseInstantFlag('at', '10:30', context, 'past'), at('2026-03-14 09:30')],
  [
    'what is not a time',
    () => parseInstantFlag('at', 'soon', context, 'past'),
    /--at "soon" is not a time/,
  ],
  [
    'a time of day in another form',
    () => parseInstantFlag('at', '9h30', context, 'past'),
    /Write --at "2026-03-14 09:30"$/,
  ],
  [
    'a day in another form',
    () => parseInstantFlag('at', '13.03.2026 22:30 UTC', context, 'past'),
    /Write --at "2026-03-13 22:30 UTC"$/,
  ],
  [
    'a day alone',
    () => parseInstantFlag('until', '24.12.2026', context, 'future'),
    /Write --until "2026-12-24 18:00"$/,
  ],
  [
    'weeks',
    () => parseInstantFlag('until', '2 weeks', context, 'future'),
    /Write --until "2026-03-28 09:58 UTC"$/,
  ],
  ['minutes alone', () => parseNextUpdate('30', context), /Write --next "30 min"$/],
  ['no promise', () => parseNextUpdate('None', context), 'none'],
  ['a promise as the policy has it', () => parseNextUpdate(undefined, context), 'policy'],
  ['a promise', () => parseNextUpdate('30 min', context), at('2026-03-14 10:28')],
  ['a promise in the past', () => parseNextUpdate('2026-03-14 09:00 UTC', context), /is not ahead/],
  ['an end by its length', () => parseEnd({ for: '2 h' }, now, context), at('2026-03-14 11:58')],
  ['an end by its time', () => parseEnd({ until: '12:00' }, now, context), at('2026-03-14 11:00')],
  ['no end', () => parseEnd({}, now, context), undefined],
  [
    'an end by what is no length',
    () => parseEnd({ for: 'long' }, now, context),
    /is not a duration/,
  ],
])('%s', (_, read, expected) => {
  if (expected instanceof RegExp) expect(read).toThrow(expected);
  else expect(read()).toEqual(expected);
});

test('names the flags that npm took, but not what stands in its settings', () => {
  const options = { title: { type: 'string' }, yes: { type: 'boolean' } } as const;
  const command = { usage: '', purpose: '', options } as unknown as CommandDescription;
  const taken = flagsTakenByNpm(command, { npm_config_title: 'true', npm_config_yes: 'true' });
  expect(taken).toEqual(['title']);
});

test('says how a time was understood, in the zone of the page', () => {
  const heard = { ...context, echoes: [] as string[] };
  parseInstantFlag('at', '10:30', heard, 'past');
  expect(heard.echoes).toEqual(['at: 2026-03-14 09:30 UTC (14 Mar 2026, 10:30 CET)']);
});
