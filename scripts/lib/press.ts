import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { AstroIntegration } from 'astro';

import { finishPage } from '../../src/views/finish-page.ts';

/** Astro writes it at the beginning of what it renders, and nowhere else. */
const doctype = '<!DOCTYPE html>';

/** Where pages come many at a time; the folder below `src/pages`. */
const sheets = /^src\/pages\/sheets\//;

/**
 * Finishes every page that Astro renders, and writes those that come on sheets: Astro's own work around each page costs
 * more than the page itself, which a long history makes felt.
 */
export function press({ output, cut }: { output: string; cut: string }): AstroIntegration {
  return {
    name: 'outpost:press',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          name: 'outpost:press',
          getStaticPaths: async () => {
            const paths = await astro.getStaticPaths();
            for (const { pathname, route } of paths) {
              if (!sheets.test(route.component)) continue;
              const request = new Request(new URL(pathname, 'http://localhost'));
              writePages(await textOf(await astro.render(request, { routeData: route })), {
                output,
                cut,
              });
            }
            return paths.filter(({ route }) => !sheets.test(route.component));
          },
          render: async (request, options) => {
            const rendered = await astro.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
            return isPage ? new Response(finishPage(await response.text()), response) : response;
          },
        }));
      },
    },
  };
}

async function textOf(rendered: Response | { response: Response }): Promise<string> {
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (!response.ok) throw new Error(`A sheet of pages was answered with ${response.status}`);
  return await response.text();
}

/** A sheet is one page after the other, its path between two cuts before each. */
function writePages(sheet: string, { output, cut }: { output: string; cut: string }): void {
  const [, ...parts] = sheet.split(cut);
  for (let index = 0; index < parts.length; index += 2) {
    const folder = path.join(output, (parts[index] ?? '').trim());
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'index.html'),
      finishPage(doctype + (parts[index + 1] ?? '').trim()),
    );
  }
}
