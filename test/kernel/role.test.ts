import { describe, expect, it } from 'vitest';
import { holdersOf, type Right, Role, roleMay } from '../../src/kernel/role.ts';

const table: Readonly<Record<Right, readonly Role[]>> = {
  'run-engagement': ['owner', 'lead'],
  'approve-money': ['owner', 'finance'],
  'mend-effects': ['owner'],
  'give-roles': ['owner'],
  'read-audit': ['owner', 'finance'],
};
const cases = Object.entries(table).flatMap(([right, holders]) =>
  Role.options.map((role) => [role, right, holders.includes(role)] as const),
);

describe('what a role may do', () => {
  it.each(cases)('%s, %s: %s', (role, right, may) => {
    expect(roleMay(role, rightFrom(right))).toBe(may);
  });

  it('the owner may do everything, a member nothing that needs a right', () => {
    for (const right of rights) {
      expect(holdersOf(right)).toContain('owner');
      expect(holdersOf(right)).not.toContain('member');
    }
  });

  it('a role that was never given is not read', () => {
    expect(Role.safeParse('admin').success).toBe(false);
  });
});

const rights: readonly Right[] = [
  'run-engagement',
  'approve-money',
  'mend-effects',
  'give-roles',
  'read-audit',
];
function rightFrom(name: string): Right {
  const right = rights.find((one) => one === name);
  if (right === undefined) throw new Error(`no such right: ${name}`);
  return right;
}
