import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import type { TestContext } from 'vitest';

const directory = fileURLToPath(new URL('../../../node_modules/.cache/engawa-browser/', import.meta.url));

/** Keeps what the browser showed when a test fails, and says where. */
export async function keepsEvidence(context: BrowserContext): Promise<(test: TestContext) => Promise<void>> {
  await mkdir(directory, { recursive: true });
  // Without a film of every frame: drawing and packing it takes a fifth of the time.
  await context.tracing.start({ snapshots: true });
  return async ({ task, onTestFailed }) => {
    await context.tracing.startChunk({ title: task.name });
    const name = `${directory}${task.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}`;
    onTestFailed(async () => {
      await context.tracing.stopChunk({ path: `${name}.zip` });
      for (const [nth, page] of context.pages().entries())
        await page.screenshot({ path: `${name}-${nth + 1}.png`, fullPage: false });
      process.stderr.write(
        `What the browser showed: ${name}-1.png; npx playwright-core show-trace ${name}.zip\n`,
      );
    });
  };
}
