import { minify, transformWithOxc } from 'vite';

/** From `banner.ts` to a classic script that leaves no name behind on the page it runs on. */
export async function compileBanner(source: string): Promise<string> {
  const { code } = await transformWithOxc(source, 'banner.ts', { target: 'es2022' });
  const { code: small, errors } = await minify('banner.js', `(() => {\n${code}\n})();`);
  if (errors[0]) throw new Error('src/embed/banner.ts cannot be minified', { cause: errors[0] });
  return `${small}\n`;
}
