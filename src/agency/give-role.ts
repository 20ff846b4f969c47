import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { Role, roleMay } from '../kernel/role.ts';
import type { RoleGiven } from './events.ts';
import { refuse } from './refusals.ts';

/** An owner gives one of the agency's people a role. There is always at least one owner left. */
export const giveRole = act({
  name: 'member.give-role',
  input: z.object({ member: z.string(), role: Role }),
  async run(tx, { member: slackUserId, role }, { person }) {
    if (person.kind !== 'member' || !roleMay(person.role, 'give-roles')) throw refuse.ownersOnly();
    // All owners at once: two who lower each other at the same time would otherwise leave nobody.
    await tx.$executeRaw`select 1 from member where role = 'owner' order by id for update`;
    const self = await tx.member.findUniqueOrThrow({ where: { id: person.id }, select: { role: true } });
    if (!roleMay(Role.parse(self.role), 'give-roles')) throw refuse.ownersOnly();
    const { slackTeamId } = person;
    const member = await tx.member.findUnique({
      where: { slackUserId_slackTeamId: { slackUserId, slackTeamId } },
    });
    if (member === null) throw refuse.notAMember(undefined, 'member');
    const before = Role.parse(member.role);
    if (before === role) return outcome([]);
    const owners = await tx.member.count({ where: { role: 'owner' } });
    if (before === 'owner' && owners === 1) throw refuse.lastOwner(undefined, 'role');
    await tx.member.update({ where: { id: member.id }, data: { role } });
    const given: RoleGiven = {
      type: 'member.role-given',
      engagementId: null,
      memberId: member.id,
      before,
      role,
    };
    return outcome([given]);
  },
});
