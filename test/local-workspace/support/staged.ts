import { afterEach } from 'vitest';
import type { LocalWorkspaceOptions } from '../../../src/local-workspace/start-local-workspace.ts';
import { freshWorkspace } from './fresh-workspace.ts';
import { type Heard, type Said, scriptedBot } from './scripted-bot.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A workspace and an app that says what `answer` says; both are gone after the test. */
export async function staged(
  answer: (heard: Heard) => Said | undefined | Promise<Said | undefined> = () => undefined,
  options: Partial<LocalWorkspaceOptions> = {},
) {
  const fresh = await freshWorkspace(options);
  const bot = await scriptedBot(fresh.ws, answer);
  stops.push(
    () => bot.stop(),
    () => fresh.ws.close(),
  );
  return { ...fresh, heard: bot.heard };
}

export const plain = (text: string) => ({ type: 'plain_text', text });
export const button = (text: string, rest: object = {}) => ({ type: 'button', text: plain(text), ...rest });
export const input = (label: string, element: object, rest: object = {}) => ({
  type: 'input',
  label: plain(label),
  element,
  ...rest,
});
export const modal = (blocks: unknown[], rest: object = {}) => ({
  type: 'modal',
  title: plain('Form'),
  submit: plain('Send'),
  blocks,
  ...rest,
});
