import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { instantToColumn, TimeZone } from '../../kernel/calendar.ts';
import type { Happening } from '../../kernel/event.ts';
import { Locale } from '../../kernel/locale.ts';
import { Role } from '../../kernel/role.ts';

/** A person of the agency's workspace was seen for the first time and has this role from now on. */
export interface MemberMet extends Happening {
  readonly type: 'member.met';
  readonly memberId: string;
  readonly slackUserId: string;
  readonly role: Role;
}

/** Two first presses may come at once: one row, one event. */
export const meetMember = act({
  name: 'member.meet',
  input: z.object({
    slackUserId: z.string(),
    slackTeamId: z.string(),
    name: z.string(),
    role: Role,
    locale: Locale,
    timeZone: TimeZone,
  }),
  async run(tx, input, visit) {
    const id = visit.newId('mem');
    const { count } = await tx.member.createMany({
      data: [{ id, ...input, createdAt: instantToColumn(visit.now) }],
      skipDuplicates: true,
    });
    const { slackUserId, slackTeamId, role } = input;
    const row = await tx.member.findUniqueOrThrow({
      where: { slackUserId_slackTeamId: { slackUserId, slackTeamId } },
    });
    const met: MemberMet = { type: 'member.met', engagementId: null, memberId: id, slackUserId, role };
    return outcome(count === 1 ? [met] : [], row);
  },
});
