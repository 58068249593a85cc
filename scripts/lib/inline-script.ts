import { build } from 'esbuild';
import type { AstroInlineConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number];

const suffix = '?script';

/**
 * A Vite plugin: `import { code } from './x.ts?script'` is the module and all it imports as one minified text, to be
 * written into a page between `<script>` and `</script>`.
 */
export function inlineScript(): Plugin {
  return {
    name: 'outpost:inline-script',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(suffix)) return null;
      const entry = id.slice(0, -suffix.length);
      const { outputFiles, metafile } = await build({
        entryPoints: [entry],
        bundle: true,
        minify: true,
        format: 'iife',
        // What is in use since 2022; older browsers read the page as it was built.
        target: 'es2022',
        write: false,
        metafile: true,
      });
      for (const file of Object.keys(metafile.inputs)) this.addWatchFile(file);
      // Strict without a directive: a module's rules, in a script that runs at once.
      const text = outputFiles[0]!.text.trim().replace(/^"use strict";/, '');
      if (text.includes('</script')) throw new Error(`${entry} would end its own element`);
      return `export const code = ${JSON.stringify(text)};`;
    },
  };
}
