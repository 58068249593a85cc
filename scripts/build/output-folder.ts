import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { UsageError } from '../../src/authoring/usage-error.ts';
import { projectFolder, publicFolder } from '../cli/folders.ts';

/**
 * Keeps a build from removing files that are not its own, because it removes everything in the output folder that it
 * did not make.
 * @throws UsageError for a folder that holds the project, the content or where the command was called, or lies in one
 * of the project's own folders.
 */
export function checkOutputFolder(output: string, content: string): void {
  if (existsSync(output) && !statSync(output).isDirectory()) {
    throw new UsageError(`${output} is a file. Name a folder to build into, like dist.`);
  }
  const folder = realPath(output);
  const held = [projectFolder, process.cwd(), content, publicFolder(content)].find((each) =>
    isWithin(realPath(each), folder),
  );
  const own = '.git .github bench docs node_modules schema scripts src test'.split(' ');
  const around = [
    content,
    publicFolder(content),
    ...own.map((name) => path.join(projectFolder, name)),
  ].find((each) => isWithin(folder, realPath(each)));
  const reason =
    held !== undefined
      ? `it holds ${path.relative('', held) || 'this folder'}`
      : around !== undefined
        ? `it lies in ${path.relative('', around)}`
        : undefined;
  if (reason !== undefined) {
    throw new UsageError(
      `Nothing is built into ${output}: ${reason}, and a build removes whatever it did not make. Name a folder of its own, like dist.`,
    );
  }
}

function isWithin(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}

/** The path with links resolved, as far as it exists. */
function realPath(name: string): string {
  const full = path.resolve(name);
  if (existsSync(full)) return realpathSync(full);
  const parent = path.dirname(full);
  return parent === full ? full : path.join(realPath(parent), path.basename(full));
}
