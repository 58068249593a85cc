import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type StaticServer } from './static-server.ts';

const files = {
  'secret.txt': 'outside',
  'site-secret.txt': 'outside, sharing a prefix with the folder',
  'site/index.html': 'home',
  'site/404.html': 'missing',
  'site/about/index.html': 'about',
  'site/plain.html': 'plain',
  'site/history.atom': '<feed/>',
  'site/history.rss': '<rss/>',
  'site/maintenance.ics': 'BEGIN:VCALENDAR',
  'site/api/page.json': '{}',
  'site/badge.svg': '<svg/>',
  'site/status.txt': 'fine',
};

let folder: string;
let atRoot: StaticServer;
let atBase: StaticServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outpost-server-'));
  await mkdir(join(folder, 'site', 'about'), { recursive: true });
  await mkdir(join(folder, 'site', 'api'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await symlink(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt'));
  atRoot = await serveFolder(join(folder, 'site'));
  atBase = await serveFolder(join(folder, 'site'), { base: '/repo/' });
});
afterAll(async () => {
  await atRoot.close();
  await atBase.close();
  await rm(folder, { recursive: true });
});

/** A request whose path reaches the server as written; `fetch` would resolve dots first. */
function request(server: StaticServer, path: string): Promise<(string | number)[]> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        const { location, 'content-type': type } = response.headers;
        resolve([response.statusCode ?? 0, location ?? type ?? '', body]);
      });
    }).on('error', reject);
  });
}

const html = 'text/html; charset=utf-8';
const missing = [404, html, 'missing'];

describe('at the root', () => {
  test.each([
    ['/', [200, html, 'home']],
    ['/?x=1', [200, html, 'home']],
    ['/about/', [200, html, 'about']],
    ['/about', [301, '/about/', '']],
    ['/about?x=1', [301, '/about/?x=1', '']],
    ['/plain', [200, html, 'plain']],
    ['/history.atom', [200, 'application/atom+xml', '<feed/>']],
    ['/history.rss', [200, 'application/rss+xml', '<rss/>']],
    ['/maintenance.ics', [200, 'text/calendar; charset=utf-8', 'BEGIN:VCALENDAR']],
    ['/api/page.json', [200, 'application/json; charset=utf-8', '{}']],
    ['/badge.svg', [200, 'image/svg+xml', '<svg/>']],
    ['/status.txt', [200, 'text/plain; charset=utf-8', 'fine']],
    ['/nowhere', missing],
    ['/api/', missing],
    ['/status.txt/', missing],
    ['/../secret.txt', missing],
    ['/..%2fsecret.txt', missing],
    ['/%2e%2e/secret.txt', missing],
    ['/about/..%2f..%2fsecret.txt', missing],
    ['/..%2fsite-secret.txt', missing],
    ['/..%5csecret.txt', missing],
    ['/link.txt', missing],
    ['/%00', missing],
    ['/%E0%A4%A', missing],
  ])('%s', async (path, expected) => {
    expect(await request(atRoot, path)).toEqual(expected);
  });

  test('nothing can be sent to it', async () => {
    expect((await fetch(atRoot.url, { method: 'POST' })).status).toBe(405);
  });
});

describe('under a base', () => {
  test.each([
    ['/repo/', [200, html, 'home']],
    ['/repo', [301, '/repo/', '']],
    ['/repo/about', [301, '/repo/about/', '']],
    ['/repo/status.txt', [200, 'text/plain; charset=utf-8', 'fine']],
    ['/', missing],
    ['/status.txt', missing],
    ['/repository/', missing],
  ])('%s', async (path, expected) => {
    expect(await request(atBase, path)).toEqual(expected);
  });
});
