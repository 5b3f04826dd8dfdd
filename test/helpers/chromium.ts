import { type Browser, chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../electron/browser/find-chromium.mjs';

/** Launches the machine's Chromium without a window. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium was found: run "npm test", which fetches it or says how.');
  return chromium.launch({ executablePath, args: chromiumArguments() });
}
