import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ROOM } from '../../../commands/agreement/clause-form.ts';
import { inTwo } from '../../../commands/agreement/in-two.ts';

it('cuts a long text at the end of a line, so that joining gives it back', () => {
  const words = `${'a'.repeat(2000)}\n${'b'.repeat(2000)}`;
  expect(inTwo('short')).toEqual({ text: 'short' });
  expect(inTwo(words)).toEqual({ text: 'a'.repeat(2000), more: 'b'.repeat(2000) });
});

it('never gives a field more than it takes, nor loses a character', () => {
  const words = fc
    .array(fc.oneof(fc.constant('\n'), fc.constant('条'), fc.constant('𠮷')), {
      minLength: ROOM - 5,
      maxLength: ROOM * 2,
      size: 'max',
    })
    .map((points) => points.join(''));
  fc.assert(
    fc.property(words, (text) => {
      const { text: first, more = '' } = inTwo(text);
      expect([...first].length).toBeLessThanOrEqual(ROOM);
      expect([...more].length).toBeLessThanOrEqual(ROOM);
      expect(text.startsWith(first) && text.endsWith(more)).toBe(true);
      expect(text.length - first.length - more.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 30 },
  );
});
