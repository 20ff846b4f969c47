import type { Logger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';
import type { Log } from './slack-options.ts';

/**
 * Bolt's and the Web API client's words, in our log. Debug is dropped: it holds whole requests, with what people typed.
 * Bolt's "info" is for developers at a terminal, so it becomes our debug.
 */
export function boltLogger(log: Log): Logger {
  const say =
    (level: 'debug' | 'warn' | 'error') =>
    (...parts: unknown[]): void =>
      log[level]({ from: 'bolt' }, parts.map(String).join(' '));
  return {
    debug: () => undefined,
    info: say('debug'),
    warn: say('warn'),
    error: say('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
