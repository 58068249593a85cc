import process from 'node:process';

import type { AstroInlineConfig } from 'astro';

import { projectFolder, publicFolder } from '../cli/run.ts';
import { inlineScript } from './inline-script.ts';

/**
 * The configuration with which Astro bundles or serves a site.
 * @param url The address of its home page.
 */
export function astroConfig(url: string): AstroInlineConfig {
  const { origin, pathname } = new URL(url);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  return {
    root: projectFolder,
    site: origin,
    base: decodeURI(pathname),
    publicDir: publicFolder(),
    logLevel: 'warn',
    vite: {
      plugins: [inlineScript()],
      build: {
        // As written: a rewriting of newer CSS for older browsers weighs more than it helps them.
        cssTarget: 'esnext',
        // Astro would write a small script into one page of many that are rendered together; bundle-site.ts refuses files.
        assetsInlineLimit: 0,
      },
    },
  };
}
