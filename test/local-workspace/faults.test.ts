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
