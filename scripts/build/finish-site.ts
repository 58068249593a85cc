import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { finishPage } from '../../src/views/document/finish-page.ts';
import { describeProblems } from '../cli/content-report.ts';
import { projectFolder, publicFolder } from '../cli/folders.ts';
import type { SelectedPage } from '../cli/selected-page.ts';
import { siteFromEnvironment } from '../cli/site-environment.ts';
import { addPartFiles } from './part-files.ts';
import { buildParts } from './build-parts.ts';
import { addPublicFiles } from './public-files.ts';
import { printError } from '../cli/print.ts';

/**
 * Completes what Astro builds: finishes each page, adds the files that no page makes, and builds each part of the page
 * in a build of its own.
 */
export function finishSite({ page, parts }: SelectedPage): AstroIntegration {
  const { build, ...site } = siteFromEnvironment();
  return {
    name: 'outpost:finished-site',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        // Public files are added at the end, by code that reports every problem with them.
        if (command === 'build') updateConfig({ publicDir: new URL('none/', config.cacheDir) });
        // `import.meta.env.DEV` depends on the host's NODE_ENV and DEV, which may have any value.
        process.env['OUTPOST_COMMAND'] = command;
        if (command === 'build') process.env['NODE_ENV'] = 'production';
        // The preview compares the base with encoded addresses; the pages have it decoded.
        if (command === 'preview') updateConfig({ base: encodeURI(config.base) });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const isWhole = page.partId === undefined;
        if (!build && isWhole) for (const line of describeProblems(site)) printError(line);
        const kept = new Set(build && isWhole ? readList(build.keptPages) : []);
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => {
            const paths = await astro.getStaticPaths();
            const isKept = (path: string) => kept.has(`${path}/index.html`) || kept.has(path);
            return paths.filter(({ pathname }) => !isKept(pathname.slice(1)));
          },
          render: async (request, options) => {
            const result = await astro.render(request, options);
            return result instanceof Response
              ? finish(result)
              : { ...result, response: await finish(result.response) };
          },
        }));
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        // For editors that know the page but not the repository.
        cpSync(path.join(projectFolder, 'schema'), path.join(folder, 'schema'), {
          recursive: true,
        });
        const files = publicFolder(site.content);
        const keepGoing = build?.keepGoing ?? true;
        const folders = parts.map(({ id }) => id);
        if (page.partId === undefined) {
          addPublicFiles(folder, files, { keepGoing, except: folders });
          await buildParts(parts, folder);
        } else {
          addPublicFiles(folder, path.join(files, page.partId), { keepGoing });
          addPartFiles(folder, files, { page, except: folders });
        }
      },
    },
  };
}

async function finish(response: Response): Promise<Response> {
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  return isPage ? new Response(finishPage(await response.text()), response) : response;
}

function readList(file: string): readonly string[] {
  return JSON.parse(readFileSync(file, 'utf8')) as readonly string[];
}
