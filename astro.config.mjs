/**
 * Address and base path come from scripts/lib/astro-config.ts, whose callers know page.yml.
 * @type {import('astro').AstroUserConfig}
 */
export default {
  output: 'static',
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
};
