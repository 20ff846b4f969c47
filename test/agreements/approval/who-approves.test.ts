import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Approver, chosenFrom, everybody } from '../../../src/agreements/approval/who-approves.ts';

const people: readonly Approver[] = ['a', 'b', 'c', 'd', 'e'].map((id, index) => ({
  id,
  name: id,
  slackUserId: `U${id}`,
  timeZone: 'UTC',
  role: index % 2 === 0 ? 'owner' : 'lead',
}));
const ids = fc.subarray([...people], { minLength: 0 });
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'gone');

describe('four eyes', () => {
  it('whoever is left of the agency: the asker decides only where nobody else could', () => {
    fc.assert(
      fc.property(ids, id, fc.option(id), fc.constantFrom('a', 'b'), (left, approverId, standInId, asker) => {
        const askedBy = { kind: 'member', id: asker, name: asker } as const;
        const all = people.filter((one) => left.includes(one) || one.id === asker);
        const who = chosenFrom(all, { approverId, standInId, askedBy });
        const may = everybody(who).map((one) => one.id);
        expect(new Set(may).size).toBe(may.length);
        expect(may.includes(asker)).toBe(all.length === 1);
        expect(who.alone).toBe(all.length === 1);
        const named = all.find((one) => one.id === approverId && one.id !== asker);
        if (named !== undefined) expect(who.first).toBe(named);
        for (const one of all) if (one.role === 'owner' && one.id !== asker) expect(may).toContain(one.id);
      }),
    );
  });

  it('somebody has to be there', () => {
    const askedBy = { kind: 'member', id: 'gone', name: 'Gone' } as const;
    expect(() => chosenFrom([], { approverId: 'a', standInId: null, askedBy })).toThrow(/approval.nobody/);
  });
});
