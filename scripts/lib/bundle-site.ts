import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { build, type AstroInlineConfig } from 'astro';

import { projectFolder } from './cli.ts';
import { bundleParts } from './site-bundle.ts';

type Integration = NonNullable<AstroInlineConfig['integrations']>[number];

/**
 * Has Astro bundle `src/site-bundle.ts` and all that it imports, and render nothing.
 * @param folder Made here, within the project: some packages are imported from there.
 */
export async function bundleSite(config: AstroInlineConfig, folder: string): Promise<void> {
  // Astro would take these from the environment, and a page made for development lacks its policy.
  process.env['NODE_ENV'] = 'production';
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL'])
    Reflect.deleteProperty(process.env, name);
  mkdirSync(folder, { recursive: true });
  await build({
    ...config,
    outDir: path.join(folder, bundleParts.assets),
    // What is served as it is comes with each build.
    publicDir: path.join(folder, 'none'),
    integrations: [keepCode(path.join(folder, bundleParts.code))],
  });
}

function keepCode(folder: string): Integration {
  let made = '';
  return {
    name: 'outpost:bundle',
    hooks: {
      'astro:build:setup': ({ vite }) => {
        const prerender = vite.environments?.['prerender'];
        const options = prerender?.build?.rolldownOptions;
        if (!options) throw new Error('Astro has no bundle of pages to render');
        options.input = path.join(projectFolder, 'src/site-bundle.ts');
        const [output] = [options.output].flat();
        options.output = { ...output, entryFileNames: bundleParts.entry };
        made = prerender.build?.outDir ?? '';
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'outpost:bundle',
          getStaticPaths: () => {
            // Now it is whole, and before Astro clears it away.
            renameSync(made, folder);
            return Promise.resolve([]);
          },
          render: ({ url }) => Promise.reject(new Error(`${url} is not rendered by Astro`)),
        });
      },
    },
  };
}
