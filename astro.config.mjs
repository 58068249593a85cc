import { defineConfig } from 'astro/config';

// Address and base path come from scripts/lib/astro-config.ts, whose callers know page.yml.
export default defineConfig({
  output: 'static',
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
});
