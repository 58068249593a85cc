import process from 'node:process';

import { contentWatcher } from './scripts/build/content-watcher.ts';
import { finishedSite } from './scripts/build/finish-site.ts';
import { inlineScript } from './scripts/build/inline-script.ts';
import { publicFolder } from './scripts/cli/run.ts';
import { readToldPage } from './scripts/cli/selected-page.ts';
import { toldSite } from './scripts/cli/site-environment.ts';

// Nobody is told that somebody builds a page.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { content } = toldSite();
const told = readToldPage(content);
const { origin, pathname } = new URL(told.page.url);

/** @type {import('astro').AstroUserConfig} */
export default {
  output: 'static',
  site: origin,
  base: decodeURI(pathname),
  trailingSlash: 'ignore',
  publicDir: publicFolder(content),
  devToolbar: { enabled: false },
  integrations: [contentWatcher(content), finishedSite(told)],
  vite: {
    plugins: [inlineScript()],
    // As written: a rewriting of newer CSS for older browsers weighs more than it helps them.
    build: { cssTarget: 'esnext' },
  },
};
