import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { Locale } from '../kernel/locale.ts';
import type { IntakeInvited } from './events.ts';
import { refuse } from './refusals.ts';

/** Asks the client, by a card in this channel, to tell about their project. Sending the same form twice asks once. */
export const inviteClient = act({
  name: 'intake.invite',
  input: z.object({ intakeId: z.string(), channelId: z.string(), locale: Locale }),
  async run(tx, { intakeId, channelId, locale }, { person }) {
    if (person.kind !== 'member') throw refuse.membersOnly();
    const agency = await tx.agency.findUnique({ where: { id: 1 }, select: { teamChannelId: true } });
    if (agency === null) throw refuse.agencyMissing();
    if (agency.teamChannelId === channelId) throw refuse.teamChannel();
    const invited: IntakeInvited = {
      type: 'intake.invited',
      engagementId: null,
      intakeId,
      channelId,
      locale,
    };
    return outcome([invited]);
  },
});

/** The invitation is the promise of its card: whoever brings this key's intake and channel was invited. */
export const invitationKey = (intakeId: string, channelId: string): string =>
  `intake-invitation:${intakeId}:${channelId}`;
