import { releaseAgreement } from '../../../src/agreements/release-agreement.ts';
import { signersOf } from '../../../src/agreements/signers-asked.ts';
import { reactions } from '../../../src/agreements/signing/reactions.ts';
import type { SendingChoices } from '../../../src/agreements/signing/sending-choices.ts';
import { aoi, tomo } from '../../support/room.ts';
import { openAgreementRoom } from '../agreement-room.ts';

/** A room in which Haru signs first, then Tomo, and Aoi for the agency. */
export async function openSeveralRoom() {
  const room = await openAgreementRoom({ others: [reactions] });
  const sentToSeveral = async (choices: Partial<SendingChoices> = {}) => {
    const engagementId = await room.seedEngagement();
    const milestoneId = await room.addMilestone(engagementId);
    const agreementId = await room.draft(engagementId);
    const input = { agreementId, otherSigners: [tomo.id], countersignerId: aoi.id, ...choices };
    await room.perform(releaseAgreement, input, room.visit(aoi));
    await room.carry('signature.request');
    return { engagementId, milestoneId, agreementId };
  };
  return {
    ...room,
    sentToSeveral,
    signers: (agreementId: string) => signersOf(room.prisma, agreementId),
    /** Name and state of each, in order. */
    standing: async (agreementId: string) =>
      (await signersOf(room.prisma, agreementId)).map(({ name, status }) => `${name} ${status}`),
    typesOf: async (engagementId: string) => (await room.audits(engagementId)).map(({ type }) => type),
    /** Letters that were promised: which, about whose place. */
    letters: async () =>
      (await room.effects('mail.send')).map(({ payload }) => JSON.parse(JSON.stringify(payload))),
  };
}
export type SeveralRoom = Awaited<ReturnType<typeof openSeveralRoom>>;
