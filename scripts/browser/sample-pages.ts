import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const pageTypes = [
  '',
  'incidents/*/',
  'maintenances/*/',
  'components/*/',
  'history/',
  'history/*/',
  'postmortems/',
  'about/',
  'clock/',
  'api/',
  'subscribe/',
  '404.html',
];

/**
 * One path of each page type found in a built site, the home page first, without the base:
 * `/`, `/incidents/2026-03-14-api/`, `/404.html`. Of several, the first by name.
 */
export async function samplePages(folder: string): Promise<string[]> {
  const samples = await Promise.all(pageTypes.map((type) => sampleOf(folder, type)));
  return samples.filter((path) => path !== undefined);
}

/** The path as a file name without extension: `home`, `404`, `incidents-2026-03-14-api`. */
export function formatPageName(path: string): string {
  const name = path
    .replace(/\.html$/, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' || name === 'index' ? 'home' : name;
}

async function sampleOf(folder: string, type: string): Promise<string | undefined> {
  const [parent = '', rest] = type.split('*');
  const path = rest === undefined ? type : await firstPage(join(folder, parent), parent, rest);
  if (path === undefined) return undefined;
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return existsSync(join(folder, file)) ? `/${path}` : undefined;
}

async function firstPage(
  folder: string,
  parent: string,
  rest: string,
): Promise<string | undefined> {
  if (!existsSync(folder)) return undefined;
  const names = (await readdir(folder)).sort();
  const name = names.find((candidate) => existsSync(join(folder, candidate, 'index.html')));
  return name === undefined ? undefined : `${parent}${name}${rest}`;
}
