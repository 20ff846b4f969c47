import type { LocalWorkspaceOptions } from '../../../src/local-workspace/start-local-workspace.ts';
import { freshWorkspace } from '../../local-workspace/support/fresh-workspace.ts';
import { type Heard, type Said, scriptedBot } from '../../local-workspace/support/scripted-bot.ts';
import { pageFiles } from './page-files.ts';

export type Answer = (heard: Heard) => Said | undefined | Promise<Said | undefined>;

/** A workspace with its page, and an app that says what the test of the moment wants. */
export async function openStage(options: Partial<LocalWorkspaceOptions> = {}) {
  const fresh = await freshWorkspace({
    page: await pageFiles(),
    commands: [{ name: '/form', description: 'Opens a form', usageHint: '[short | long]' }],
    wallNow: Date.now,
    ...options,
  });
  let answer: Answer = () => undefined;
  const bot = await scriptedBot(fresh.ws, (heard) => answer(heard));
  return {
    ...fresh,
    heard: bot.heard,
    address: new URL(fresh.ws.url).origin,
    /** What the app does from now on. */
    botAnswers(next: Answer): void {
      bot.heard.length = 0;
      answer = next;
    },
    opensView: (heard: Heard, view: object) =>
      fresh.call('views.open', { trigger_id: heard.body.trigger_id, view }),
    async close(): Promise<void> {
      await fresh.ws.close();
      await bot.stop();
    },
  };
}
export type BrowserStage = Awaited<ReturnType<typeof openStage>>;
