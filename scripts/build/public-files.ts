import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { ContentError } from '../cli/run.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'a link that leads nowhere',
  ELOOP: 'a link that leads back to itself',
  ENOTDIR: 'a file of the site stands where its folder would be',
  EEXIST: 'a file of the site stands where its folder would be',
  EISDIR: 'it is a folder of the site',
};

/**
 * Adds the files that are served as they are to a site, links followed. One with the name of a page stands in for it, and
 * that is said.
 * @param site The folder of the site.
 * @throws ContentError for what cannot be served; with `keepGoing` it is only said.
 */
export function addPublicFiles(site: string, folder: string, keepGoing: boolean): void {
  const problems: string[] = [];
  const place = path.relative('', folder);
  const add = (name: string): void => {
    const [from, to] = [path.join(folder, name), path.join(site, name)];
    try {
      const stats = statSync(from);
      if (stats.isDirectory()) {
        for (const entry of readdirSync(from).toSorted()) add(path.posix.join(name, entry));
      } else if (!stats.isFile()) problems.push(`${place}/${name}: it is not a file`);
      else {
        mkdirSync(path.dirname(to), { recursive: true });
        const isOurs = existsSync(to);
        copyFileSync(from, to);
        if (isOurs) console.error(`${place}/${name} is served instead of ours.`);
      }
    } catch (error) {
      const code = ((error as NodeJS.ErrnoException).code ?? String(error)).replace('ERR_FS_', '');
      const reason = reasons[code] ?? `it cannot be read (${code})`;
      problems.push(`${place}/${name.slice(0, 80)}: ${reason}`);
    }
  };
  if (existsSync(folder)) add('');
  const list = `Rename or remove:\n${problems.join('\n')}`;
  if (problems.length > 0 && !keepGoing) throw new ContentError(`Nothing was built. ${list}`);
  if (problems.length > 0) console.error(`Some files are not served. ${list}`);
}
