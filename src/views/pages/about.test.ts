import { expect, test } from 'vitest';

import { aContent, aPage, at } from '../../../test/support/builders.ts';
import type { Content } from '../../model/content.ts';
import { languages } from '../../model/page/language.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import { createSite } from '../site.ts';
import { toAbout } from './about.ts';

const now = at('2026-03-14 10:05');
const observations = [{ componentId: 'api', holdsUntil: now }];
const page = aPage({
  upstreams: [{ name: 'GitHub', page: 'https://www.githubstatus.com/', mattersTo: ['api'] }],
});

/** The paragraphs of the last section. */
function lastOf(content: Partial<Content>, language = 'en') {
  const status = assembleStatusPage(aContent(content), now);
  return toAbout(status, createSite(status.page, language)).at(-1)!.paragraphs;
}

test.each<[string, Partial<Content>, RegExp[]]>([
  ['neither', {}, [/plain files/]],
  ['probes', { observations }, [/known for/]],
  ['upstreams', { page }, [/depend on/]],
  ['both', { observations, page }, [/known for/, /depend on/]],
])('a page with %s says where it looks', (_, content, expected) => {
  expect(lastOf(content)).toEqual(expected.map((each) => expect.stringMatching(each) as string));
});

test('in every language', () => {
  const texts = languages.map((language) => lastOf({ observations }, language)[0]);
  expect(new Set(texts).size).toBe(languages.length);
});
