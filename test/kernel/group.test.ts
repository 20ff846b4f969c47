import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../src/kernel/group.ts';

describe('grouping', () => {
  it('keeps every item, in order, under its key', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (items) => {
        const groups = groupBy(items, (item) => item % 3);
        for (const [key, group] of groups) expect(group).toEqual(items.filter((item) => item % 3 === key));
        expect([...groups.keys()]).toEqual([...new Set(items.map((item) => item % 3))]);
      }),
    );
  });

  it('takes keys that are names of every object', () => {
    expect(groupBy(['constructor', '__proto__'], (item) => item).get('__proto__')).toEqual(['__proto__']);
  });
});
