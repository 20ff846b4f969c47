import type { BrowserContextOptions, Page } from 'playwright-core';
import type { TestContext } from 'vitest';
import { openChromium } from './chromium.ts';
import { keepsEvidence } from './evidence.ts';

export interface Tab {
  readonly page: Page;
  /** what the page complained of so far: errors, and what its policy forbade */
  readonly complaints: readonly string[];
  /** to be called before each test */
  readonly evidence: (test: TestContext) => Promise<void>;
  close(): Promise<void>;
}

/** A browser with one tab at this address. */
export async function openTab(address: string, options: BrowserContextOptions = {}): Promise<Tab> {
  const browser = await openChromium();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  // Less than a test has, so that it is said what was waited for.
  context.setDefaultTimeout(15_000);
  const evidence = await keepsEvidence(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error' && !said.text().startsWith('Failed to load resource'))
      complaints.push(said.text());
  });
  await page.goto(address);
  return { page, complaints, evidence, close: () => browser.close() };
}
