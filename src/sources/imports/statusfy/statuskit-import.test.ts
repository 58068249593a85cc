import { describe, expect, test } from 'vitest';

import { outcomeOf, toSources } from '../../../../test/support/statusfy-site.ts';
import { isStatuskitFile, planStatuskitImport } from './statuskit-import.ts';

const config = 'baseurl = "/"\ntitle = "Acme"\n[params]\nsystems = ["API", "CDN"]\n';
const incident = `+++
title = "Slow"
date = 2018-10-13T17:30:00.000Z
severity = "degraded-performance"
affectedsystems = ["API", "Old"]
resolved = true
+++
We look.<br>Closely.

**Resolved**: Done. {{< track "2018-10-13T19:00:00.000Z" >}}

**Update**: Nearly. {{< track "2018-10-13T18:00:00.000Z" >}}
`;

describe.each(['', 'site/'])('a StatusKit in %j', (folder) => {
  const plan = (text: string, more: Readonly<Record<string, string>> = {}) =>
    planStatuskitImport(
      toSources({
        [`${folder}config.toml`]: config,
        [`${folder}content/incidents/slow.md`]: text,
        ...more,
      }),
    );
  const source = `${folder}content/incidents/slow.md`;

  test('moves', () => {
    expect(outcomeOf(plan(incident), `${folder}config.toml`).text).toBe(
      `name: Acme
language: en
components:
  - id: api
    name: API
  - id: cdn
    name: CDN
  - id: old
    name: Old
    retired: true
`.replace('language: en\n', ''),
    );
    expect(outcomeOf(plan(incident), source)).toEqual({
      path: 'incidents/2018-10-13-slow.md',
      caveats: [],
      reason: undefined,
      text: `---
title: Slow
components:
  api: degraded_performance
  old: degraded_performance
---

## Investigating — 2018-10-13 17:30 UTC

We look.\\
Closely.

## Investigating — 2018-10-13 18:00 UTC

Nearly.

## Resolved — 2018-10-13 19:00 UTC

Done.
`,
    });
  });

  test.each([
    [
      'the keys of its own template',
      incident.replace('severity', 'state').replace('affectedsystems', 'affectedsytems'),
      /"state" is taken as "severity"/,
    ],
    [
      'a shortcode',
      incident.replace('We look.', '{{< figure "x" >}}'),
      /the Hugo shortcode "figure" is kept/,
    ],
  ])('%s', (_, text, caveat) => {
    const { path, caveats } = outcomeOf(plan(text), source);
    expect([path, caveats.join('\n')]).toEqual([
      'incidents/2018-10-13-slow.md',
      expect.stringMatching(caveat),
    ]);
  });

  test('other files, drafts, and what cannot be read have a reason', () => {
    const { lines } = plan(incident.replace('title', 'draft = true\ntitle'), {
      [`${folder}content/about.md`]: '',
      [`${folder}content/incidents/x.txt`]: '',
      [`${folder}content/incidents/y.md`]: '+++\n',
    });
    expect(
      lines.slice(1).map(({ reason }) => (typeof reason === 'string' ? reason : reason?.[0]?.code)),
    ).toEqual([
      'not a report',
      'a draft ("draft: true"), which StatusKit does not show',
      'not markdown',
      'frontmatter-unclosed',
    ]);
  });
});

test('its own files are told by their place', () => {
  const paths = [
    'site/config.toml',
    'site/content/incidents/a.md',
    'netlify.toml',
    'README.md',
    'site/layouts/index.html',
  ];
  expect(paths.filter(isStatuskitFile)).toEqual(paths.slice(0, 2));
});

test('its host knows the title', () => {
  const files = toSources({ 'config.toml': config.replace('Acme', 'StatusKit') });
  expect(planStatuskitImport(files).lines[0]?.caveats.join()).toMatch(/fill in "name" in page.yml/);
});
