import { chromium, type Browser } from 'playwright-core';
import { bundledChromium, type Chromium } from './bundled-chromium.ts';
import { installedChrome } from './installed-chrome.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/**
 * Starts a headless Chrome: the machine's own (`CHROME_PATH` or a usual path), else on Linux the
 * bundled one, which needs nothing of the system but glibc. The caller closes it.
 *
 * @param more Further flags of Chrome.
 * @throws Error if there is no browser to start.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = await usableChromium();
  return chromium.launch({ executablePath, env, headless: true, args: [...flags, ...more] });
}

async function usableChromium(): Promise<Chromium> {
  const executablePath = installedChrome();
  return executablePath === undefined ? bundledChromium() : { executablePath, env: process.env };
}
