import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { build, type AstroIntegration, type HookParameters } from 'astro';

import { astroConfig } from './astro-config.ts';
import { projectFolder } from '../cli/run.ts';
import { BundleError, bundleEntry } from './site-bundle.ts';

/**
 * Has Astro bundle `src/site-bundle.ts` and all that it imports, and render nothing.
 * @param folder Made here, within the project: packages are imported from there.
 * @throws BundleError when Astro makes files for browsers: settled pages and the policy of every page would not know them.
 */
export async function bundleSite(url: string, folder: string): Promise<void> {
  // Astro would take these from the environment, and a page made for development lacks its policy.
  process.env['NODE_ENV'] = 'production';
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL'])
    Reflect.deleteProperty(process.env, name);
  const forBrowsers = path.join(folder, 'for-browsers');
  mkdirSync(forBrowsers, { recursive: true });
  await build({
    ...astroConfig(url),
    outDir: forBrowsers,
    // What is served as it is comes with each build.
    publicDir: path.join(folder, 'none'),
    integrations: [keepCode(folder)],
  });
  const files = readdirSync(forBrowsers, { recursive: true, withFileTypes: true });
  refuse(files.filter((entry) => entry.isFile()).map(({ name }) => name));
  rmSync(forBrowsers, { recursive: true });
}

/** @param made What a `<style>` or `<script>` became, or where it is used. */
function refuse(made: readonly string[]): void {
  if (made.length === 0) return;
  throw new BundleError(
    `A component has a <style> or <script> without is:inline, or imports a style sheet (${made.join(', ')}). Write rules in src/styles/page.css, and a script as src/components/Clock.astro has it.`,
  );
}

function keepCode(folder: string): AstroIntegration {
  let made = '';
  let pages: HookParameters<'astro:build:setup'>['pages'] = new Map();
  return {
    name: 'outpost:bundle',
    hooks: {
      'astro:build:setup': ({ vite, pages: known }) => {
        const prerender = vite.environments?.['prerender'];
        const options = prerender?.build?.rolldownOptions;
        if (!options) throw new Error('Astro has no bundle of pages to render');
        options.input = path.join(projectFolder, 'src/site-bundle.ts');
        const [output] = [options.output].flat();
        options.output = { ...output, entryFileNames: path.basename(bundleEntry) };
        made = prerender.build?.outDir ?? '';
        // Astro fills it while it bundles.
        pages = known;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'outpost:bundle',
          getStaticPaths: () => {
            // Now it is whole, and before Astro clears it away.
            const styled = [...pages.values()].filter(({ styles }) => styles.length > 0);
            refuse(styled.map(({ component }) => component));
            renameSync(made, path.join(folder, path.dirname(bundleEntry)));
            return Promise.resolve([]);
          },
          render: ({ url }) => Promise.reject(new Error(`${url} is not rendered by Astro`)),
        });
      },
    },
  };
}
