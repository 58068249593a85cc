import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { components, config, sites } from '../../../../test/support/upptime-site.ts';

function plan(site: Readonly<Record<string, unknown>>) {
  const { files, of } = config(sites({ name: 'A', ...site }), true);
  const file = files.find(({ path }) => path === 'probes.yml');
  const written = file && (parse(file.text) as { probes: readonly object[] });
  const line = of('how the sites are checked');
  return { written, probe: written?.probes[0], target: line?.target, caveats: line?.caveats };
}

const web = { id: 'a', component: 'a', tries: 3, url: 'https://a.example.com/health' };
const asked = { url: web.url };

test('a run of Upptime, with its three tries, becomes a round', () => {
  expect(plan(asked).written).toEqual({
    every: '30 min',
    fails_after: 1,
    recovers_after: 1,
    probes: [web],
  });
});

test.each<[site: object, probe: object]>([
  [
    { ...asked, check: 'http', method: 'post', body: '{}' },
    { ...web, method: 'POST', body: '{}' },
  ],
  [
    { ...asked, headers: ['Authorization: Bearer $TOKEN', 'accept: a:b'] },
    { ...web, headers: { Authorization: 'Bearer $TOKEN', accept: 'a:b' } },
  ],
  [
    { ...asked, expectedStatusCodes: [200, '302'] },
    { ...web, expect: { status: '200, 302' } },
  ],
  [
    { ...asked, maxRedirects: 0 },
    { ...web, redirects: 0, expect: { status: '200-399' } },
  ],
  [
    { ...asked, maxResponseTime: 5000 },
    { ...web, expect: { within: '5000 ms' } },
  ],
  [
    { ...asked, __dangerous__body_down: 'oops', __dangerous__body_down_if_text_missing: 'fine' },
    { ...web, expect: { text: 'fine', no_text: 'oops' } },
  ],
  [
    { ...asked, ipv6: true, __dangerous__insecure: false },
    { ...web, ip: 6 },
  ],
  [{ url: '$SITE' }, { ...web, url: '$SITE' }],
  [{ url: 'https://a.example.com/$TOKEN' }, { ...web, url: 'https://a.example.com/$TOKEN' }],
  [{ url: '203.0.113.7' }, { ...web, url: 'http://203.0.113.7' }],
  [
    { url: 'mx.example.com', check: 'tcp-ping', port: 25 },
    { id: 'a', component: 'a', tries: 3, tcp: 'mx.example.com:25' },
  ],
  [
    { url: 'https://a.example.com/x', check: 'ssl' },
    { id: 'a', component: 'a', tries: 3, tls: 'a.example.com:443' },
  ],
])('%j', (site, probe) => {
  expect(plan({ ...site }).probe).toEqual(probe);
});

test.each<[site: object, caveat: string]>([
  [{}, 'the address is not a web address'],
  [{ url: 'https://a.example.com/?key=1' }, 'the address may hold a secret: write it as $NAME'],
  [{ url: 'http://10.0.0.1/' }, 'the address cannot be reached from outside'],
  [{ ...asked, check: 'icmp-ping' }, 'there is no probe of its kind ("check")'],
  [{ ...asked, __dangerous__insecure: true }, 'a probe trusts no certificate that others do not'],
  [
    { ...asked, __dangerous__insecure: false, __dangerous__disable_verify_host: true },
    'a probe trusts no certificate that others do not',
  ],
  [{ ...asked, headers: ['authorization: Bearer abc'] }, 'it holds a secret in plain text'],
  [{ ...asked, method: 'BREW' }, '"npm run check" would refuse it'],
  [{ url: 'a.example.com', check: 'tcp-ping', port: '$PORT' }, '"npm run check" would refuse it'],
])('no probe asks %j', (site, reason) => {
  const { written, target, caveats } = plan({ ...site });
  expect([written, target]).toEqual([undefined, undefined]);
  expect(caveats).toEqual([expect.stringContaining(`no probe asks "A", because ${reason}`)]);
});

test('the page leads to what Upptime led to, not to what it asked', () => {
  const { page } = config(sites({ name: 'A', url: '$SECRET', link: 'https://a.example.com/' }));
  expect(components(page)[0]?.url).toBe('https://a.example.com/');
});

test.each([
  ['metaTags: [{ name: robots, content: "noindex,nofollow" }]', true],
  [String.raw`robotsText: "User-agent: * \n Disallow: /"`, true],
  ['metaTags: [{ name: robots, content: all }]', false],
  [String.raw`robotsText: "User-agent: *\nDisallow: /private"`, false],
])('search engines: %s', (written, isHidden) => {
  const { page } = config(`status-website: { name: A, ${written} }`);
  expect(page.includes('search_engines: false')).toBe(isHidden);
});
