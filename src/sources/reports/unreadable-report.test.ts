import path from 'node:path';
import { describe, expect, test } from 'vitest';

import { now, servedAt } from '../../../test/support/check-content.ts';
import { writeContent } from '../../../test/support/content-folder.ts';
import { readContent } from '../folder/read-content.ts';

describe('a broken file never hides', () => {
  const told = (body: string, frontmatter = 'title: x\ncomponents:\n  api: major_outage') => ({
    'incidents/x.md': `---\n${frontmatter}\n---\n${body}`,
  });
  const update = '## Investigating — 2026-03-19 10:00 UTC\n\n';
  const over = '## Resolved — 2026-03-19 11:00 UTC\n\nDone.\n\n';
  const wrong = 'title: x\ncomponents:\n  api: major_outage\noops: 1';
  const everything = undefined;

  test.each<[string, Record<string, string | Buffer>, boolean, readonly string[] | undefined]>([
    ['a key misspelt', told(update, wrong), true, ['api']],
    ['a status misspelt', told(update, 'title: x\ncomponents:\n  api: major'), true, ['api']],
    [
      'a component misspelt',
      told(update, 'title: x\ncomponents:\n  ap: major_outage'),
      true,
      everything,
    ],
    [
      'the list of components misspelt',
      told(update, 'title: x\ncomponentes:\n  api: major_outage'),
      true,
      everything,
    ],
    ['no component named', told(update, 'title: x\noops: 1'), true, everything],
    ['none of YAML', told(update, 'title: a: b'), true, everything],
    ['a heading misspelt', told(`${update}## Resovled — 2026-03-19 11:00 UTC`), true, ['api']],
    [
      'a heading misspelt above a fact',
      told(`${update}## Identifed — 2026-03-19 11:00 UTC\n\n- Components: web major_outage`),
      true,
      ['api', 'web'],
    ],
    ['a fact misspelt', told(`${update}- Components: wbe major_outage`), true, everything],
    [
      'a fact with a bad instant',
      told(`${update}- Next update: soon\n- Components: web major_outage`),
      true,
      ['api', 'web'],
    ],
    ['over', told(`${update}${over}`, wrong), false, ['api']],
    ['over, with none of YAML', told(`${update}${over}`, 'title: a: b'), false, everything],
    [
      'over, in CRLF',
      { 'incidents/x.md': `---\ntitle: a: b\n---\n${update}${over}`.replaceAll('\n', '\r\n') },
      false,
      everything,
    ],
    [
      'over, and reopened',
      told(`${update}${over}## Investigating — 2026-03-19 12:00 UTC`, wrong),
      true,
      ['api'],
    ],
    [
      'over, and perhaps reopened',
      told(`${update}${over}## Invetigating — 2026-03-19 12:00 UTC`),
      true,
      ['api'],
    ],
    ['over in a code block only', told(`${update}\`\`\`\n${over}\`\`\`\n`, wrong), true, ['api']],
    ['newest first', told(`${update}## Resolved — 2026-03-19 09:00 UTC\n\nDone.`), true, ['api']],
    ['a postmortem', told(`${over}## Postmortem — 2026-03-19 12:00 UTC\n`, wrong), false, ['api']],
    ['not UTF-8', { 'incidents/x.md': Buffer.from([0x2d, 0xff]) }, true, everything],
    ['too large', { 'incidents/x.md': over.repeat(10_000) }, true, everything],
    [
      'a maintenance',
      { 'maintenances/m.md': '---\ntitle: x\ncomponents: { web: under_maintenance }\n---\n' },
      true,
      ['web'],
    ],
    [
      'a maintenance that is over',
      { 'maintenances/m.md': '---\ntitle: x\n---\n## Completed — 2026-03-19 12:00 UTC\n' },
      false,
      everything,
    ],
    [
      'an incident is not over by the word of a maintenance',
      told('## Completed — 2026-03-19 12:00 UTC'),
      true,
      ['api'],
    ],
    ['an announcement', { 'announcements/a.md': '---\n---\n' }, false, everything],
    ['a folder', { 'incidents/2026/a.md': '' }, true, everything],
  ])('%s', (_, files, mayBeOpen, componentIds) => {
    const { content } = readContent(writeContent(files), { now, servedAt });
    expect(content?.unreadable.map((each) => [each.mayBeOpen, each.componentIds])).toEqual([
      [mayBeOpen, componentIds],
    ]);
  });

  test('and the rest is read', () => {
    const { content } = readContent(
      writeContent({
        ...told(update),
        'incidents/broken.md': '',
        'incidents/B.MD': told(update)['incidents/x.md'],
      }),
      { now, servedAt },
    );
    expect(content?.incidents.map(({ id }) => id).toSorted()).toEqual(['b', 'x']);
    expect(content?.unreadable.map(({ file }) => path.basename(file))).toEqual(['broken.md']);
  });

  test('a bad name never takes the place of a good one', () => {
    const text = told(update)['incidents/x.md'];
    const { content } = readContent(
      writeContent({ 'incidents/x.md': text, 'incidents/x.txt': text, 'incidents/X!.md': text }),
      { now, servedAt },
    );
    expect(content?.incidents.map(({ id }) => id)).toEqual(['x']);
    expect(content?.unreadable.map(({ mayBeOpen }) => mayBeOpen)).toEqual([true, true]);
  });
});
