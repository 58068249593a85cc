import { shellWord } from '../src/model/text/shell-word.ts';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { UsageError } from '../src/authoring/usage-error.ts';
import { projectFolder } from './cli/folders.ts';
import { commonOptions, parseArguments, run } from './cli/run.ts';
import { demoContent } from './demo/content.ts';
import { parseNow } from './cli/now.ts';
import { buildSite } from './build/build-site.ts';
import { print } from './cli/print.ts';

/** Marks the folder of an earlier demo, which may be cleared. */
const marker = '.demo';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run demo -- [--out DIR]',
    purpose:
      'Builds a page for an invented service, with months of history and an outage that is going on.',
    options: {
      now: commonOptions.now,
      content: {
        ...commonOptions.content,
        default: path.join(projectFolder, '.cache/demo-content'),
        about: 'where the invented content is written',
      },
      out: {
        type: 'string',
        default: 'dist-demo',
        value: 'DIR',
        about: 'where the site is written',
      },
      url: { type: 'string', value: 'URL', about: 'the address it is built for' },
    },
  });
  const now = parseNow(values.now);
  await clear(values.content);
  for (const [name, text] of demoContent(now)) {
    const file = path.join(values.content, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  if (values.url !== undefined) process.env['OUTPOST_URL'] = values.url;
  const options = { content: values.content, now, output: values.out, keepGoing: false };
  await buildSite(options);
  print(
    `Built ${values.out}/. Look at it with: npm run preview -- --content ${quoted(values.content)} --out ${quoted(values.out)}`,
  );
  return 0;
});

/** The path as it is typed in a shell, relative to the current folder if it is inside. */
function quoted(place: string): string {
  const near = path.relative('', place);
  return shellWord(near.startsWith('..') ? place : near);
}

/** @throws UsageError for a folder that holds anything but an earlier demo. */
async function clear(folder: string): Promise<void> {
  const names: string[] = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  if (names.length > 0 && !names.includes(marker)) {
    throw new UsageError(
      `${folder} holds something other than an earlier demo; name an empty folder`,
    );
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, marker), '');
}
