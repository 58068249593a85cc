import { build } from 'esbuild';
import type { AstroInlineConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number];

const suffix = '?script';

/**
 * A Vite plugin: `import { code } from './x.ts?script'` is the module and all it imports as one minified text, to be
 * written into a page between `<script>` and `</script>`, or served as a classic script.
 */
export function inlineScript(): Plugin {
  return {
    name: 'outpost:inline-script',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(suffix)) return null;
      const { code, files } = await compileScript(id.slice(0, -suffix.length));
      for (const file of files) this.addWatchFile(file);
      return `export const code = ${JSON.stringify(code)};`;
    },
  };
}

/**
 * A module with all it imports as a script that leaves no name behind on the page it runs on, and the files that it was
 * made from.
 */
export async function compileScript(
  entry: string,
): Promise<{ readonly code: string; readonly files: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    // Browsers since 2022; older ones show the page as it was built.
    target: 'es2022',
    write: false,
    metafile: true,
  });
  // esbuild adds the directive; the code needs no strict mode.
  const code = outputFiles[0]!.text.trim().replace(/^"use strict";/, '');
  if (code.includes('</script')) throw new Error(`${entry} would end its own element`);
  return { code, files: Object.keys(metafile.inputs) };
}
