import { build } from 'esbuild';

import { projectFolder } from '../cli/folders.ts';

/** The path of the bundle in the project, at which GitHub looks for it. */
export const actionFile = '.github/actions/known-outage/known-outage.mjs';

/** The action in one file that needs nothing but Node. */
export async function bundleAction(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: projectFolder,
    entryPoints: ['scripts/verdict/known-outage.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    minify: true,
    lineLimit: 160,
    charset: 'utf8',
    banner: { js: '// Made by "npm run action" from scripts/verdict/known-outage.ts.' },
  });
  return outputFiles[0]!.text;
}
