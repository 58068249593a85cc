/**
 * Address and base path come from scripts/build/astro-config.ts, whose callers know page.yml.
 * @type {import('astro').AstroUserConfig}
 */
export default {
  output: 'static',
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
};
