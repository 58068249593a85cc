import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/outpost/', import.meta.url));

/** The package's own font configuration only looks in /tmp/fonts. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

/** A browser's executable and the environment to start it in. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Whether the bundled Chromium can start here: it is built for Linux on x64. */
export function isBundledForThisSystem(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The Chromium of the npm package @sparticuz/chromium, unpacked once per version into
 * `node_modules/.cache`. It sees the package's font and no other. Its environment adds the package's
 * libraries (NSS, NSPR, expat) only if the browser does not start with the system's.
 * Safe to call from several processes at once.
 *
 * @throws Error if the browser does not start either way.
 */
export async function bundledChromium(): Promise<Chromium> {
  const folder = await unpackedFolder();
  const executablePath = join(folder, 'chromium');
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  if (await isStarting(executablePath, env)) return { executablePath, env };

  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']];
  const completed = { ...env, LD_LIBRARY_PATH: libraries.filter(Boolean).join(delimiter) };
  await run(executablePath, ['--version'], { env: completed }).catch((cause: unknown) => {
    throw new Error('The bundled Chromium does not start. Name a browser in CHROME_PATH.', {
      cause,
    });
  });
  return { executablePath, env: completed };
}

/** Unpacks beside the target and renames, so that no process ever sees half a browser. */
async function unpackedFolder(): Promise<string> {
  const packageFolder = dirname(
    dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
  );
  const target = join(cacheFolder, `chromium-${await versionOf(packageFolder)}`);
  if (existsSync(target)) return target;

  await mkdir(cacheFolder, { recursive: true });
  const staging = await mkdtemp(`${target}-`);
  try {
    const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];
    const script = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url));
    await run(
      process.execPath,
      [script, ...archives.map((archive) => join(packageFolder, 'bin', archive))],
      { env: { ...process.env, TMPDIR: staging } },
    );
    await writeFile(join(staging, 'fonts.conf'), fontConfiguration);
    await rename(staging, target);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

async function versionOf(packageFolder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}

async function isStarting(executablePath: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  return run(executablePath, ['--version'], { env }).then(
    () => true,
    () => false,
  );
}
