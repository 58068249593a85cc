import process from 'node:process';

import { contentWatcher } from './scripts/build/content-watcher.ts';
import { finishSite } from './scripts/build/finish-site.ts';
import { inlineScript } from './scripts/build/inline-script.ts';
import { publicFolder } from './scripts/cli/folders.ts';
import { readSelectedPage } from './scripts/cli/selected-page.ts';
import { siteFromEnvironment } from './scripts/cli/site-environment.ts';

// Astro would report each build to its makers.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { content } = siteFromEnvironment();
const selected = readSelectedPage(content);
const { origin, pathname } = new URL(selected.page.url);

/** @type {import('astro').AstroUserConfig} */
export default {
  output: 'static',
  site: origin,
  base: decodeURI(pathname),
  trailingSlash: 'ignore',
  publicDir: publicFolder(content),
  // While pages are written others are rendered.
  build: { concurrency: 8 },
  devToolbar: { enabled: false },
  integrations: [contentWatcher(content), finishSite(selected)],
  vite: {
    plugins: [inlineScript()],
    // As written: a rewriting of newer CSS for older browsers weighs more than it helps them.
    build: { cssTarget: 'esnext' },
  },
};
