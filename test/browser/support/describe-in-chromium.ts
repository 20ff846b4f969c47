import { describe } from 'vitest';
import { executablePath } from './chromium.ts';

/** Tests that need a browser. Without one they are skipped, which is said once per file. */
export function describeInChromium(title: string, tests: () => void): void {
  if (executablePath === undefined)
    console.error(`Chromium was not found: “${title}” is not tried in a browser.`);
  // A machine that is busy with other things must not look like a fault.
  describe.skipIf(executablePath === undefined)(title, { timeout: 90_000 }, tests);
}
