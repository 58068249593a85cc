import { chromium, type Browser } from 'playwright-core';
import { bundledChromium, isBundledForThisSystem, type Chromium } from './bundled-chromium.ts';
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
 * Starts a headless Chrome: the one that `CHROME_PATH` names, else on Linux the bundled one with its
 * own font, so that tests see the same on every machine, else the one installed. The caller closes it.
 *
 * @param more Further flags of Chrome.
 * @throws Error if there is no browser to start.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = await usableChromium();
  return chromium.launch({ executablePath, env, headless: true, args: [...flags, ...more] });
}

async function usableChromium(): Promise<Chromium> {
  if (!process.env['CHROME_PATH'] && isBundledForThisSystem()) return bundledChromium();
  const executablePath = installedChrome();
  if (executablePath === undefined) {
    throw new Error('No Chrome found. Install one, or name it in CHROME_PATH.');
  }
  return { executablePath, env: process.env };
}
