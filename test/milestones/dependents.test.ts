import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dependentsOf, inOrder } from '../../src/milestones/dependents.ts';

describe('dependents', () => {
  it('are found through others, each once, even in a ring', () => {
    const among = [
      { id: 'a', awaits: ['c'] },
      { id: 'b', awaits: ['a'] },
      { id: 'c', awaits: ['b', 'd'] },
      { id: 'd', awaits: ['a'] },
      { id: 'e', awaits: [] },
    ];
    expect(
      dependentsOf('a', among)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'b', 'c', 'd']);
    expect(dependentsOf('e', among)).toEqual([]);
    expect(inOrder(among)).toBeUndefined();
  });

  it('stand in order behind what they wait for, whatever the graph; a ring has no order', () => {
    const edges = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const plan = Array.from({ length: 12 }, (_, index) => ({
          id: String(index),
          awaits: pairs.filter(([of]) => of === index).map(([, on]) => String(on)),
        }));
        const order = inOrder(plan);
        const rings = plan.some(({ id }) => dependentsOf(id, plan).some((one) => one.id === id));
        expect(order === undefined).toBe(rings);
        const place = new Map(order?.map(({ id }, index) => [id, index]));
        for (const { id, awaits } of order ?? [])
          for (const awaited of awaits) expect(place.get(awaited)).toBeLessThan(place.get(id) ?? -1);
      }),
    );
  });
});
