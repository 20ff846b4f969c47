import { expect, test } from 'vitest';
import { boltLogger } from '../../../src/adapters/slack/bolt-logger.ts';
import { keptLog } from './kept-log.ts';

test('whole requests, with what people typed, are never logged', () => {
  const { log, lines } = keptLog();
  boltLogger(log).debug('a request', { token: 'xoxb-1' });
  expect(lines).toEqual([]);
});

test('words for a developer at a terminal are our debug; warnings and errors stay what they are', () => {
  const { log, lines } = keptLog();
  const logger = boltLogger(log);
  logger.info('started', 1);
  logger.warn('slow');
  logger.error(new Error('burst'));
  expect(lines).toEqual([
    { level: 'debug', about: { from: 'bolt' }, message: 'started 1' },
    { level: 'warn', about: { from: 'bolt' }, message: 'slow' },
    { level: 'error', about: { from: 'bolt' }, message: 'Error: burst' },
  ]);
});

test('Bolt can’t change how much is logged', () => {
  const { log, lines } = keptLog();
  const logger = boltLogger(log);
  const before = logger.getLevel();
  logger.setName('x');
  for (const level of [before]) logger.setLevel(level);
  logger.debug('still dropped');
  expect([logger.getLevel(), lines]).toEqual([before, []]);
});
