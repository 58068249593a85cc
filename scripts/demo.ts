import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { projectFolder, readArguments, run, servedAt, UsageError } from './lib/cli.ts';
import { demoContent } from './lib/demo-content.ts';
import { readNow } from './lib/now.ts';
import { readInBackground } from './lib/read-in-background.ts';
import { buildSite } from './lib/site-build.ts';

/** Tells the folder of an earlier demo from somebody's content. */
const marker = '.demo';

await run(async () => {
  const { values } = readArguments({
    options: {
      now: { type: 'string' },
      content: { type: 'string', default: path.join(projectFolder, '.cache/demo-content') },
      out: { type: 'string', default: 'dist-demo' },
      url: { type: 'string' },
    },
  });
  const now = readNow(values.now);
  await clear(values.content);
  for (const [name, text] of demoContent(now)) {
    const file = path.join(values.content, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  if (values.url !== undefined) process.env['OUTPOST_URL'] = values.url;
  const options = { content: values.content, now, output: values.out, keepGoing: false };
  await buildSite(readInBackground(options.content, { now, servedAt: servedAt() }), options);
  console.log(
    `Built ${values.out}/. Look at it with: npm run preview -- --content ${values.content} --out ${values.out}`,
  );
  return 0;
});

/** @throws UsageError for a folder that holds anything but an earlier demo. */
async function clear(folder: string): Promise<void> {
  const names: string[] = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  if (names.length > 0 && !names.includes(marker)) {
    throw new UsageError(
      `${folder} holds something else than an earlier demo; name an empty folder`,
    );
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, marker), '');
}
