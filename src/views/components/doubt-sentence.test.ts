import { describe, expect, test } from 'vitest';

import { aContent, aPage, at } from '../../../test/support/builders.ts';
import { languages } from '../../model/page/language.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import { toHeadline } from '../headline.ts';
import { toPageDocument } from '../page-document/document.ts';
import { toHome } from '../pages/home.ts';
import { createSite } from '../site.ts';
import { toStatusText } from '../status-text.ts';

const now = at('2026-03-14 10:05');
const observations = [
  {
    componentId: 'api',
    seenAt: at('2026-03-14 10:03'),
    holdsUntil: at('2026-03-14 10:13'),
    failingSince: at('2026-03-14 09:58'),
  },
  { componentId: 'web', seenAt: at('2026-03-13 23:58'), holdsUntil: at('2026-03-14 10:10') },
];
const load = (language = 'en') => {
  const page = aPage({ language });
  return {
    status: assembleStatusPage(aContent({ page, observations }), now),
    site: createSite(page),
  };
};

test('the headline says what nobody has confirmed, and what was not asked', () => {
  const { status, site } = load();
  expect(toHeadline(status, site)).toMatchObject({
    status: 'unknown',
    text: 'We don’t know how API is doing. Our probe has had no good answer since 09:58 UTC; nobody has confirmed it yet.',
  });
  expect(toHeadline(status.forecasts[1]!, site).text).toBe(
    'We don’t know how API and WEB are doing. Our probe has had no good answer since 09:58 UTC; nobody has confirmed it yet. Not asked since 13 Mar 2026, 23:58 UTC.',
  );
  expect(toStatusText(status, site)).toContain('nobody has');
});

test('the rows say so, now and when time goes by', () => {
  const { status, site } = load();
  const rows = toHome(status, site).components.flatMap((row) =>
    'doubts' in row ? row.doubts : [],
  );
  expect(
    rows.map(({ value: { before, time, after }, attributes }) => [
      before + time.text + after,
      attributes,
    ]),
  ).toEqual([
    ['Our probe has had no good answer since 09:58 UTC; nobody has confirmed it yet.', {}],
    [
      'Not asked since 13 Mar 2026, 23:58 UTC.',
      { 'data-from': '2026-03-14T10:10:00Z', hidden: true },
    ],
  ]);
});

test('/api/page.json has it', () => {
  const { components } = toPageDocument({ ...load(), commit: undefined });
  expect(
    components.map((each) => [
      each.status,
      each.suspected_since,
      each.asked_at,
      each.asked_holds_until,
    ]),
  ).toEqual([
    ['unknown', '2026-03-14T09:58:00Z', '2026-03-14T10:03:00Z', '2026-03-14T10:13:00Z'],
    ['operational', null, '2026-03-13T23:58:00Z', '2026-03-14T10:10:00Z'],
  ]);
});

describe.each(languages)('in %s', (language) => {
  test('the time stands in each sentence', () => {
    const { status, site } = load(language);
    const { text } = toHeadline(status.forecasts[1]!, site);
    expect(text.match(/09:58|9:58/g)).toHaveLength(1);
    expect(text.match(/23:58/g)).toHaveLength(1);
  });
});
