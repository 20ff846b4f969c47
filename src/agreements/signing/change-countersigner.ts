import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { Role, roleMay } from '../../kernel/role.ts';
import { mustRun } from '../may-run.ts';
import { putInPlace } from './put-in-place.ts';
import { refuse } from './refusals.ts';
import { takeOpenPlace } from './take-open-place.ts';
import { emailOfMember } from './who-signs.ts';

/** Another owner or lead signs for the agency: nobody has to wait for who is away. */
export const changeCountersigner = act({
  name: 'signer.change-countersigner',
  input: z.object({ signerId: z.string(), memberId: z.string() }),
  async run(tx, { signerId, memberId }, visit) {
    mustRun(visit.person);
    const { agreement, place } = await takeOpenPlace(tx, signerId, visit.now);
    const member = await tx.member.findUnique({ where: { id: memberId } });
    if (place.role !== 'agency' || member === null || !roleMay(Role.parse(member.role), 'run-engagement'))
      throw refuse.mayNotCountersign(undefined, 'member');
    if (place.personId === memberId) throw refuse.samePerson(undefined, 'member');
    const email = await emailOfMember(tx, member);
    const somebody = { id: member.id, name: member.name, email, slackUserId: member.slackUserId };
    return outcome([await putInPlace(tx, agreement, place, somebody, 'corrected', visit)]);
  },
});
