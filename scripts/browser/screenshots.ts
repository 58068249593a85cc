import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { launchBrowser } from './launch.ts';
import { formatPageName, samplePages } from './sample-pages.ts';
import { serveFolder } from './static-server.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { parseArguments, run } from '../cli/run.ts';
import { print } from '../cli/print.ts';

const usage = 'npm run screenshots -- FOLDER [PATH ...]';

const widths = [360, 768, 1280];
const colorSchemes = ['light', 'dark'] as const;

async function screenshots(
  folder: string,
  { out, paths }: { out: string; paths: readonly string[] },
): Promise<void> {
  await mkdir(out, { recursive: true });
  const server = await serveFolder(folder);
  const browser = await launchBrowser();
  try {
    // One tab for all: now and then Chromium cannot take a picture of a tab that opens while another closes.
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    for (const width of widths) {
      for (const colorScheme of colorSchemes) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        for (const path of paths) {
          const response = await page.goto(`${server.url}/${path.replace(/^\//, '')}`);
          if (!response?.ok()) throw new Error(`There is no page ${path} in ${folder}`);
          const file = join(out, `${formatPageName(path)}-${width}-${colorScheme}.png`);
          await page.screenshot({ path: file, fullPage: true });
          print(file);
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await run(async () => {
  const { values, positionals } = parseArguments({
    usage,
    purpose:
      'Saves pictures of the pages of a built site in three widths, light and dark: those at PATH, or one of each kind.',
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'test/output', value: 'DIR', about: 'where they are saved' },
    },
  });
  const [folder, ...named] = positionals;
  if (folder === undefined) throw new UsageError(usage);
  const paths = named.length > 0 ? named : await samplePages(folder);
  await screenshots(folder, { out: values.out, paths });
  return 0;
});
