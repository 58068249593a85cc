import { describe, expect, test } from 'vitest';

import { asYaml, components, config, sites } from '../../../../test/support/upptime-site.ts';

describe('doubts', () => {
  test.each<[string, RegExp]>([
    ['status-website: { cname: not a domain }', /cname "not a domain" is not a domain/],
    ['status-website: { baseUrl: /up }', /without a cname "url" is left out/],
    [
      'status-website: { introMessage: This is a sample status page. }',
      /introMessage is the sample/,
    ],
    [`status-website: { name: ${'x'.repeat(200)} }`, /the name is longer than 100/],
    [`status-website: { introTitle: ${'x'.repeat(2000)} }`, /the description is longer than 1000/],
    ['status-website: { logoUrl: "https://x.example/l.svg" }', /copy the logo/],
    ['status-website: { navbar: [{ title: S, href: / }] }', /"S" leads to the page itself/],
    ['status-website: { navbar: [{ title: S, href: x.html }] }', /"x.html" is not a web address/],
    [
      'status-website: { navbar: [{ title: S, href: "https://x.example/?token=1" }] }',
      /^link "S" is left out as it may hold a secret$/,
    ],
    [
      'status-website: { navbar: [{ title: S, href: "http://wiki.internal./" }] }',
      /"S" is left out/,
    ],
    ['status-website: { navbar: [7] }', /link 1 of navbar/],
    ['status-website: { navbar: 7, theme: dark }', /so left out: "navbar"/],
    ['status-website: { theme: dark }', /^left out: "theme"/],
    ['status-website: 7', /so left out: "status-website"/],
    ['sites: 7', /so left out: "sites"/],
    ['sites: [7]', /site 1 has no usable name and is left out$/],
    ['sites: [{ name: [x] }]', /site 1 has no usable name and is left out; wrong: "name"/],
    ['sites: [{ name: A, tags: 7 }]', /site "A": .* left out: "tags"/],
    [
      'sites: [{ name: A, slug: x }, { name: B, slug: x }]',
      /site "B" has the slug of another, "x"/,
    ],
    ['sites: [{ name: Сайт }]', /issues of "Сайт" carry; "Сайт" is a guess/],
    ['sites: [{ name: Status }]', /carry the label "status", as all do/],
    [
      'sites: [{ name: A, slug: a/b }]',
      /the label "a\/b", which the sync cannot read; add "component: a-b"/,
    ],
    ['sites: [{ name: A, url: http://10.0.0.1 }]', /cannot be reached from outside: "A"/],
    ['PAT: hush', /^left out: "PAT"$/],
    ['', /less than 15 minutes; "npm run sync -- --repository OWNER\/NAME --prune" then/],
    ['repo: up', /"npm run sync -- --repository acme\/up --prune" then/],
  ])('%s', (text, caveat) => {
    const { caveats, page } = config(`owner: acme\n${text}`);
    expect(caveats).toContainEqual(expect.stringMatching(caveat));
    components(page);
  });

  test('never repeat a secret, nor does the page', () => {
    const secret = 'hush-hush';
    const { page, lines } = config(
      sites(
        { name: 'A', url: `https://u:${secret}@a.example.com`, headers: [`X: ${secret}`] },
        { name: 'D', url: `https://d.example.com/${secret}aB3${'x'.repeat(19)}1` },
        { name: 'B', url: `https://b.example.com/?k=${secret}`, body: secret, port: `$${secret}` },
      ) +
        `status-website: { name: Acme, navbar: [{ title: T, href: "https://x.example/?token=${secret}" }] }\nPAT: ${secret}\nnotifications: [{ type: slack, token: ${secret} }]\n`,
    );
    expect(JSON.stringify({ page, lines })).not.toContain(secret);
  });
});

test.each([
  ['hi [[x]] <script>alert(1)</script>', 'hi [[x]]'],
  ['hi <style type=x>a { b: c }</style >there', 'hi there'],
  ['hi <!-- not you --> there', 'hi there'],
  ['hi <script>alert(1)', 'hi'],
])('the introduction %j is described by what a reader saw', (introMessage, shown) => {
  const { page, caveats } = config(asYaml({ 'status-website': { name: 'A', introMessage } }));
  expect(page).toContain(`description: ${shown}\n`);
  expect(caveats).toContainEqual(expect.stringMatching(/^the description is plain text/));
});

test('a doubt is told once', () => {
  const same = Array<unknown>(3).fill({ name: 'x'.repeat(200), slug: 'x' });
  const { caveats } = config(sites(...same));
  expect(new Set(caveats).size).toBe(caveats.length);
});
