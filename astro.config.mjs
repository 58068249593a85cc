import { defineConfig } from 'astro/config';

// Address, base path and output folder come from scripts/lib/site-build.ts, which knows page.yml and the flags.
export default defineConfig({
  output: 'static',
  trailingSlash: 'ignore',
  build: {
    // Pages are rendered and written one after the other otherwise; measured in docs/performance.md.
    concurrency: 4,
  },
  devToolbar: { enabled: false },
});
