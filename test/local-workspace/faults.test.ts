import { expect, test } from 'vitest';
import { faults } from '../../src/local-workspace/faults.ts';

test('faults strike in order, as often as told, and only their method', () => {
  const board = faults();
  board.next('a', { kind: 'reset-before' }, 2);
  board.next('a', { kind: 'delay', ms: 1 });
  board.next('*', { kind: 'error-500-after' });
  expect(board.take('b')).toEqual({ kind: 'error-500-after' });
  expect(board.take('b')).toBeUndefined();
  expect(
    [board.take('a'), board.take('a'), board.take('a'), board.take('a')].map((one) => one?.kind),
  ).toEqual(['reset-before', 'reset-before', 'delay', undefined]);
  board.next('a', { kind: 'reset-before' });
  board.clear();
  expect(board.take('a')).toBeUndefined();
});

test('a lasting fault is met by every call, after the counted ones, until it is taken back', () => {
  const board = faults();
  board.while({ kind: 'unavailable-before' });
  board.next('a', { kind: 'reset-before' });
  expect([board.take('a'), board.take('a'), board.take('b')].map((one) => one?.kind)).toEqual([
    'reset-before',
    'unavailable-before',
    'unavailable-before',
  ]);
  board.clear();
  board.while({ kind: 'delay', ms: 5 });
  expect([board.lasting(), board.take('a')]).toEqual([
    { kind: 'delay', ms: 5 },
    { kind: 'delay', ms: 5 },
  ]);
  board.next('a', { kind: 'reset-before' });
  board.none();
  expect([board.lasting(), board.take('a'), board.take('a')]).toEqual([
    undefined,
    { kind: 'reset-before' },
    undefined,
  ]);
});
