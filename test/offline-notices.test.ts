import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { expect, test } from 'vitest';

import { tellChannels } from '../scripts/homes/notify-channels.ts';
import { recordOffline } from '../scripts/homes/offline-notices.ts';
import { answering } from './support/answering-server.ts';
import { pageText } from './support/content-folder.ts';
import { temporaryFolder } from './support/run-script.ts';

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();

/** A clone in which somebody writes and notifies. */
function openClone(root: string, name: string) {
  const folder = path.join(root, name);
  git(root, 'clone', '-q', 'origin.git', name);
  git(folder, 'config', 'user.name', name);
  git(folder, 'config', 'user.email', `${name}@example.org`);
  const content = path.join(folder, 'content');
  return {
    folder,
    content,
    write: (title: string) => {
      const at = new Date().toISOString();
      const head = `---\ntitle: ${title}\ncomponents: { api: major_outage }\n---\n`;
      mkdirSync(path.join(content, 'incidents'), { recursive: true });
      const file = path.join(content, 'incidents', `${title}.md`);
      writeFileSync(file, `${head}\n## Investigating — ${at}\n\nWe look.\n`);
      git(folder, 'add', '-A');
      git(folder, 'commit', '-qm', title);
    },
    tell: (isOffline: boolean) =>
      tellChannels(
        { content, state: undefined, url: 'https://a.example/', environment: process.env },
        isOffline,
      ),
  };
}

test('what one clone alone has goes out while the remote does not answer, and never twice', async () => {
  const sent: string[] = [];
  const { address } = await answering((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      sent.push(/"title":\s*"([^"]+)"/.exec(body)?.[1] ?? body);
      response.end('{}');
    });
  });
  const root = temporaryFolder({
    'seed/content/page.yml': pageText,
    'seed/content/channels.yml': `channels:\n  - { id: hook, webhook: '${address}/hook' }\n`,
  });
  const seed = path.join(root, 'seed');
  git(seed, 'init', '-q', '-b', 'main');
  git(seed, 'add', '-A');
  git(seed, '-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-qm', 'Begin');
  git(root, 'clone', '-q', '--bare', 'seed', 'origin.git');
  const [ana, ben] = [openClone(root, 'ana'), openClone(root, 'ben')];

  // A clone that has never asked cannot know what went out.
  expect((await ana.tell(true))?.missing).toContain('nobody could tell');
  // The channel is seen for the first time: nothing goes out.
  expect((await ana.tell(false))?.text).toContain('first time');
  ben.write('first');
  git(ben.folder, 'push', '-q');
  await ben.tell(false);
  expect(sent).toEqual(['first']);

  git(ana.folder, 'pull', '-q');
  git(ana.folder, 'remote', 'set-url', 'origin', path.join(root, 'nowhere'));
  ana.write('second');
  expect(await ana.tell(true)).not.toHaveProperty('missing');
  await ana.tell(true);
  expect(sent).toEqual(['first', 'second']);

  expect(await recordOffline(ana.content)).toContain('could not be recorded');
  git(ana.folder, 'remote', 'set-url', 'origin', path.join(root, 'origin.git'));
  expect(await recordOffline(ana.content)).toBeUndefined();
  git(ana.folder, 'push', '-q');
  git(ben.folder, 'pull', '-q');
  await ben.tell(false);
  await ana.tell(false);
  expect(sent).toEqual(['first', 'second']);
});
