import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { takeAgreement } from '../load-agreement.ts';
import type { Signer } from '../signer.ts';
import { signersOf } from '../signers-asked.ts';
import type { AccessCodeDue } from './events.ts';

/**
 * Sees to it that everybody who signs with an access code is told it, and not by the e-mail that holds the link: in
 * Slack, or where they are not, by the member who leads the work.
 */
export const tellAccessCodes = act({
  name: 'signature.tell-access-codes',
  /** One person's alone, where somebody else has come to sign. */
  input: z.object({ agreementId: z.string(), signerId: z.string().optional() }),
  async run(tx, { agreementId, signerId }) {
    const { engagementId, version } = await takeAgreement(tx, agreementId);
    const signers = (await signersOf(tx, agreementId)).filter(
      ({ id, check }) => check === 'access-code' && (signerId === undefined || id === signerId),
    );
    const events: AccessCodeDue[] = [];
    for (const signer of signers) {
      const slackUserId = (await slackOf(tx, signer)) ?? (await slackOfLead(tx, engagementId));
      if (slackUserId === null) continue;
      const { id, personId } = signer;
      const about = { agreementId, engagementId, version, signerId: id, personId, slackUserId };
      events.push({ type: 'signer.access-code-due', ...about });
    }
    return outcome(events);
  },
});

async function slackOf(tx: Tx, { personId, role }: Signer): Promise<string | null> {
  const where = { where: { id: personId }, select: { slackUserId: true } } as const;
  const found = role === 'client' ? await tx.contact.findUnique(where) : await tx.member.findUnique(where);
  return found?.slackUserId ?? null;
}

async function slackOfLead(tx: Tx, engagementId: string): Promise<string | null> {
  const { leadMemberId } = await tx.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const members = await tx.member.findMany({
    where: { OR: [{ id: leadMemberId ?? '' }, { role: 'owner' }] },
    orderBy: { createdAt: 'asc' },
  });
  const found = members.find(({ id }) => id === leadMemberId) ?? members[0];
  return found?.slackUserId ?? null;
}
