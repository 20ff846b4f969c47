import { z } from 'zod';
import { giveRole } from '../../src/agency/give-role.ts';
import { nameDeciders } from '../../src/clients/name-deciders.ts';
import { act, outcome } from '../../src/kernel/act.ts';

/** Both halves of the form in one transaction: a refusal of one leaves nothing of the other behind. */
export const saveRoles = act({
  name: 'roles.save',
  input: z.object({ deciders: nameDeciders.input.optional(), role: giveRole.input.optional() }),
  async run(tx, { deciders, role }, visit) {
    const named = deciders === undefined ? [] : (await nameDeciders.run(tx, deciders, visit)).events;
    const given = role === undefined ? [] : (await giveRole.run(tx, role, visit)).events;
    return outcome([...named, ...given]);
  },
});
