import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { now, servedAt } from '../../../test/support/check-content.ts';
import { writeContent } from '../../../test/support/content-folder.ts';
import { assembleStatusPage } from '../../model/status-page.ts';
import { createSite } from '../../views/site.ts';
import { toStatusText } from '../../views/status-text.ts';
import { readContent } from './read-content.ts';

const open =
  '---\ntitle: x\ncomponents: { api: major_outage }\n---\n\n## Investigating — 2026-03-20 10:00 UTC\n\nWords.\n';
const over = `${open}\n## Resolved — 2026-03-20 10:30 UTC\n\nDone.\n`;
const page = 'name: P\ncomponents: [{ id: api, name: API }, { id: web, name: Web }]\n';

function isGreen(files: Record<string, string | Buffer> | ((folder: string) => void)): boolean {
  const folder = writeContent({ 'page.yml': page, ...(typeof files === 'function' ? {} : files) });
  if (typeof files === 'function') files(folder);
  const { headline } = assembleStatusPage(readContent(folder, { now, servedAt }).content!, now);
  const { indicator, troubles, otherIncidents, unreadable } = headline;
  return (
    indicator === 'none' &&
    [troubles, otherIncidents, unreadable].every((each) => each.length === 0)
  );
}

describe('an open report does not leave the page green', () => {
  test.each([
    ...[
      'incident',
      'Incidents',
      'incidents ',
      ' incidents',
      'incidents.',
      'incidents\u200b',
      'outages',
    ],
    ...[
      'en/incidents',
      'a/b/c/d/e/f/g/h/i/j/k',
      'node_modules',
      '.incidents',
      '.github',
      'incidents~',
    ],
    ...['incidents/2026', 'incidents/2026/11', 'incidents/.hidden', 'incidents/incidents'],
    ...['announcements', 'announcements/2026', 'announcements/.hidden', 'templates', 'templates/x'],
    ...['maintenances', 'maintenances/x', 'posts/2026/11/28', '#incidents#', '.'],
  ])('in the folder %j', (folder) => {
    expect(isGreen({ [`${folder}/2026-03-20-x.md`]: open })).toBe(false);
  });

  test.each([
    ...[
      'x.md ',
      ' x.md',
      'x',
      'x.txt',
      'x.markdown',
      'x.mdx',
      'x.md.txt',
      'x.MD',
      'x.md.',
      'x.md~',
    ],
    ...[
      '~x.md',
      '.x.md',
      '.#x.md',
      '#x.md#',
      '~$x.md',
      '._x.md',
      'x.md.swp',
      '.x.md.swp',
      'x.md.bak',
    ],
    ...[
      'x.md.orig',
      '.x.md.123.tmp',
      'x.html',
      'x.yml',
      'x.json',
      'x.log',
      'x.rst',
      'x.md.png',
      '.md',
    ],
    ...[
      'README.md',
      'readme.md',
      'x (1).md',
      'x copy.md',
      'x.de.md',
      '障害.md',
      '-.md',
      'x\n.md',
      'x.m\u200bd',
    ],
    ...['2026.03.20-x', 'CON.md', 'x.md\ufeff', 'x，md', 'xmd', `${'a'.repeat(200)}.md`],
  ])('under the name %j', (name) => {
    expect(isGreen({ [`incidents/${name}`]: open })).toBe(false);
    expect(isGreen({ [name]: open })).toBe(false);
  });

  const link = (target: string, name: string) => (folder: string) => {
    symlinkSync(target, path.join(folder, name));
  };
  const elsewhere = (name: string) => (folder: string) =>
    link(writeContent({ 'x.md': open }), name)(folder);
  const pipe = (name: string) => (folder: string) => {
    execFileSync('mkfifo', [path.join(folder, name)]);
  };
  test.each<[string, (folder: string) => void]>([
    ['a link to nowhere for the folder', link('nowhere', 'incidents')],
    ['a link to itself for the folder', link('incidents', 'incidents')],
    ['a link to a folder elsewhere', elsewhere('incidents')],
    ['a link to a folder elsewhere, misspelt', elsewhere('outages')],
    ['a link to nowhere at the root', link('nowhere', 'x.md')],
    ['a device without an end', link('/dev/zero', 'x.md')],
    ['a pipe', pipe('x.md')],
    ['a pipe for the folder', pipe('incidents')],
  ])('behind %s', (_, make) => {
    expect(isGreen(make)).toBe(false);
  });

  test.each<[string, string]>([
    ['a mark of git alone', `${open}<<<<<<< HEAD\n\n## Resolved — 2026-03-20 10:30 UTC\n`],
    ['the other mark of git', `${open}\n## Resolved — 2026-03-20 10:30 UTC\n>>>>>>> x\n`],
    ['longer marks of git', `${open}<<<<<<<<< HEAD\n\n## Resolved — 2026-03-20 10:30 UTC\n`],
    ['a mark without a name', `${open}<<<<<<<\n=======\n\n## Resolved — 2026-03-20 10:30 UTC\n`],
    [
      'a reopening one level too deep',
      `${over}\n### Investigating — 2026-03-20 10:40 UTC\n\nAgain.`,
    ],
    ['a reopening in bold', `${over}\n**Investigating** — 2026-03-20 10:40 UTC\n\nAgain.`],
    ['a reopening without marks', `${over}\nMonitoring — 2026-03-20 10:40 UTC\n`],
    ['an end ahead, and a mistake', over.replace('10:30', '23:30').replace('title', 'titel')],
    ['an end without a time', `${open}\n## Resolved\n\nWords.`],
    ['a reopening behind a control', `${over}\n\u0085## Investigating — 2026-03-20 10:40 UTC\n`],
    ['an end of an unknown zone', `${open}\n## Resolved — 2026-03-20 10:30\n\nWords.`],
    ['an end that is none', `${open}\n## Resolved in part — 2026-03-20 10:30 UTC\n\nWords.`],
    ['a doubtful end', `${open}\n## Resolved? — 2026-03-20 10:30 UTC\n\nWords.`],
    ['a reopening in code', `${over}\n\`\`\`\n## Investigating — 2026-03-20 10:40 UTC\n\`\`\`\n`],
    ['a reopening without a time', `${over}\n### Investigating\n\nAgain.`],
    ['a reopening in bold without a time', `${over}\n**Investigating**\n\nAgain.`],
    [
      'a second report, as git merges two files of one name',
      `${open.replace('10:00', '09:00')}${over.slice(4).replaceAll('2026-03-20 10:', '2026-03-20 11:')}`,
    ],
    [
      'a second report, one file behind the other',
      `${open.replace('10:00', '09:00')}${over.replaceAll('2026-03-20 10:', '2026-03-20 11:')}`,
    ],
    ['trouble in the facts of an end', over.replace('Done.', '- Components: api major_outage')],
    ['trouble behind an end', `${over}\n- Components: api major_outage\n`],
    ['trouble below a sentence behind an end', `${over}\nMore.\n\n- Components: api major_outage`],
    [
      'a false alarm that goes on',
      `${over.replace('---', '---\nfalse_alarm: true')}\n## Investigating — 2026-03-20 10:40 UTC\n`,
    ],
  ])('with %s', (_, text) => {
    expect(isGreen({ 'incidents/x.md': text })).toBe(false);
  });
});

const conflict = `${open}<<<<<<< HEAD\n=======\n>>>>>>> x\n`;
const latin1 = Buffer.from(open.replace('Words', 'Wörter'), 'latin1');
const utf16 = Buffer.from(`\ufeff${open}`, 'utf16le');
const cstate = '---\ntitle: x\nseverity: down\nresolved: false\n---\n\nWe look.\n';
const timeline = open.slice(open.indexOf('##'));

describe('what is read by nobody is not green', () => {
  test.each<[string, string | Buffer]>([
    ['incidents/_x.md', open],
    ['incidents/_old/x.md', open],
    ['_drafts/x.md', open],
    ['_x.md', open],
    ['templates/_x.md', open],
    ['templates/x.md', conflict],
    ['templates/x.md', latin1],
    ['templates/x.md', utf16],
    ['templates/x.md', cstate],
    ['templates/x.md', `+++\ntitle = "x"\nseverity = "down"\n+++\n`],
    ['templates/x.md', open + 'x'.repeat(300_000)],
    ['.old/x.md', conflict],
    ['incidents/x.html', latin1],
    ['incidents/x.yml', utf16],
    ['incidents/README.md', cstate],
    ['incidents.yml', '- title: x\n  status: investigating\n'],
    ['Outages.json', '[{ "title": "x" }]'],
    ['announcements/x.md', `---\ntitle: x\nfrom: 2026-03-20 10:00 UTC\n---\n\n${timeline}`],
    ['incidents/y.de.md', `${over}\n## Investigating — 2026-03-20 10:40 UTC\n\nWieder.\n`],
    ['incidents/y.de.md', open.replace('10:00', '11:00')],
  ])('%s', (name, text) => {
    expect(isGreen({ 'incidents/y.md': over, [name]: text })).toBe(false);
  });
});

test.each([
  ['incidents/_x.md', over],
  ['incidents/_x.md', '---\ntitle: x\ncomponents: { api: major_outage }\n---\n'],
  ['_drafts/x.md', over],
  ['incidents/y.de.md', open],
  [
    'incidents/y.de.md',
    over.replace('## Resolved — 2026-03-20 10:30', '## Gelöst — 2026-03-20 10:31'),
  ],
  ['incidents/x.md~', over],
  ['incidents/x.md', over.replace('Words.', '```\n---\ntitle: y\n---\n```')],
  ['README.md', '# How we write\n\n```\n## Investigating — 2026-03-20 10:00 UTC\n```\n'],
  ['templates/x.md', '---\nname: X\nkind: incident\nstatus: investigating\n---\n\nWe look.\n'],
  ['.DS_Store', '\0\0\0'],
])('%s leaves it green', (name, text) => {
  expect(isGreen({ 'incidents/y.md': over, [name]: text })).toBe(true);
});

describe('beside a report that cannot be read', () => {
  const broken = open.replace('major_outage', 'major_outag');
  const statusText = (text: string) => {
    const folder = writeContent({ 'page.yml': page, 'incidents/2026-03-20-x.md': text });
    const { content } = readContent(folder, { now, servedAt });
    return toStatusText(assembleStatusPage(content!, now), createSite(content!.page));
  };

  test('no component is green when nobody can tell which one it concerns', () => {
    const text = statusText(broken.replace('api:', 'appi:'));
    expect(text).toMatch(/API \.+ Unknown\nWeb \.+ Unknown/);
    expect(text).not.toContain('Operational');
  });

  test('all is well when it is over', () => {
    const text = statusText(`${broken}\n## Resolved — 2026-03-20 10:30 UTC\n\nBack.\n`);
    expect(text).toContain('Everything is working.');
  });
});
