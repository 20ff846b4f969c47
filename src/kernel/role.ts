import { z } from 'zod';

/** What a member of the agency may do. Owner may do everything; finance moves money; lead runs engagements. */
export const Role = z.enum(['owner', 'lead', 'finance', 'member']);
export type Role = z.output<typeof Role>;

const grants = {
  'run-engagement': ['owner', 'lead'],
  'approve-money': ['owner', 'finance'],
  'mend-effects': ['owner'],
  'give-roles': ['owner'],
  'read-audit': ['owner', 'finance'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof grants;

export function roleMay(role: Role, right: Right): boolean {
  const holders: readonly Role[] = grants[right];
  return holders.includes(role);
}

export const holdersOf = (right: Right): readonly Role[] => grants[right];
