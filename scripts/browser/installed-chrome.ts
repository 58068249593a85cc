import { existsSync } from 'node:fs';
import { join } from 'node:path';

const usualPaths: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    process.env['PROGRAMFILES'],
    process.env['PROGRAMFILES(X86)'],
    process.env['LOCALAPPDATA'],
  ]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

/**
 * The Chrome or Chromium of this machine: `CHROME_PATH` if set, else the first usual path that
 * exists, else `undefined`.
 *
 * @throws Error if `CHROME_PATH` names a file that does not exist.
 */
export function installedChrome(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named))
      throw new Error(`CHROME_PATH names a file that does not exist: ${named}`);
    return named;
  }
  return usualPaths[process.platform]?.find((path) => existsSync(path));
}
