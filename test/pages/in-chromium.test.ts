import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/kernel/locale.ts';
import { contentSecurityPolicy } from '../../src/pages/layout.ts';
import { signPage } from '../../src/pages/sign-page.ts';
import { signPageData } from './samples.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
if (executablePath === undefined)
  console.error('Chromium was not found: the sign page is not looked at in a browser.');

describe.skipIf(executablePath === undefined)('the sign page in Chromium', () => {
  it('keeps to its policy, fits a telephone, and sends what was filled in', { timeout: 60_000 }, async () => {
    const browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    try {
      for (const locale of locales) {
        const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
        const complaints: string[] = [];
        const posted: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        await page.route('**/*', (route) => {
          if (route.request().method() === 'POST') posted.push(route.request().postData() ?? '');
          return route.fulfill({
            body: signPage(signPageData(locale, { body: `# ${'x'.repeat(300)}\n\n${'word '.repeat(200)}` })),
            headers: {
              'content-type': 'text/html; charset=utf-8',
              'content-security-policy': contentSecurityPolicy,
            },
          });
        });
        await page.goto('http://sign.test/');
        const ground = await page.evaluate<string>('getComputedStyle(document.body).margin');
        expect(ground).toBe('0px');
        const over = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect(over).toBe(0);
        await page.locator('#typed_name').fill('髙橋 一郎');
        await page.locator('#consent').check();
        await page.locator('#intent').check();
        await page.locator('button').first().click();
        await expect.poll(() => posted.length).toBe(1);
        const form = new URLSearchParams(posted[0]);
        expect(Object.fromEntries(form)).toEqual({
          token: 'tok"en',
          consent: 'yes',
          typed_name: '髙橋 一郎',
          intent: 'yes',
        });
        expect(complaints).toEqual([]);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });
});
