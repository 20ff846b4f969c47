import { onTestFinished } from 'vitest';
import { openScripted, type Script } from './mail-server.ts';

export const message = {
  from: 'hello@hibiki.example',
  to: 'haru@kawa.example',
  bytes: Buffer.from('Subject: Hi\r\n\r\nGood morning\r\n'),
};
/** For servers that answer: a busy machine is no fault of theirs. */
export const patient = { connectMs: 20_000, greetingMs: 20_000, silenceMs: 20_000 };
export async function told(script: Script) {
  const server = await openScripted(script);
  onTestFinished(() => server.close());
  return server;
}

export function attempt(more: { signal?: AbortSignal; mustBeOurs?: () => void; attempt?: number } = {}) {
  const doubts: string[] = [];
  return {
    doubts,
    attempt: 1,
    signal: AbortSignal.timeout(60_000),
    mustBeOurs: () => undefined,
    beginDoubt: async () => void doubts.push('begun'),
    ...more,
  };
}
