import { draftAddendum } from '../../../src/agreements/addenda/draft-addendum.ts';
import { editAddendum } from '../../../src/agreements/addenda/edit-addendum.ts';
import { textInForce } from '../../../src/agreements/addenda/in-force.ts';
import { reactions as addendumReactions } from '../../../src/agreements/addenda/reactions.ts';
import { reactions as billingReactions } from '../../../src/billing/reactions.ts';
import { reactions as changeReactions } from '../../../src/changes/reactions.ts';
import { reactions as engagementReactions } from '../../../src/engagements/reactions.ts';
import type { Person } from '../../../src/kernel/visit.ts';
import { aoi } from '../../support/room.ts';
import { openAgreementRoom } from '../agreement-room.ts';

/** What an addendum's form gives when nothing is changed in it. */
export const sameTerms = {
  acceptanceWindowDays: 5,
  silentAcceptance: true,
  revisionRounds: 2,
  paymentTermDays: 14,
  changeValidDays: 5,
};

/** Reactions by which what a signature brings about elsewhere happens too. */
export const others = [engagementReactions];
export const after = [billingReactions, addendumReactions, changeReactions];

/** A room in which what a signature brings about elsewhere happens too. */
export async function openAddendumRoom() {
  const room = await openAgreementRoom({ others, after });
  const inForce = async (engagementId: string) => {
    const whole = await textInForce(room.prisma, engagementId);
    if (whole === undefined) throw new Error('nothing is signed');
    return whole;
  };
  const draftOne = async (engagementId: string, more: Partial<typeof sameTerms> = {}, person: Person = aoi) =>
    (
      await room.perform(
        draftAddendum,
        { engagementId, subject: 'Longer window', why: 'Holidays', ...sameTerms, ...more },
        room.visit(person),
      )
    ).agreementId;
  type Edit = (typeof editAddendum.input)['_input']['edit'];
  const edit = async (agreementId: string, what: Edit, person: Person = aoi) =>
    (await room.perform(editAddendum, { agreementId, edit: what }, room.visit(person))).agreementId;
  return {
    ...room,
    inForce,
    draftOne,
    edit,
    /** An engagement whose agreement is signed. */
    async signedAgreement() {
      const sent = await room.sentAgreement();
      await room.sign(sent.agreementId);
      return sent;
    },
    /** Drafts, sends and signs an addendum that words one clause anew. */
    async signedAddendum(engagementId: string, clauseKey: string | null, text: string) {
      const first = await draftOne(engagementId);
      const id = await edit(first, { kind: 'write', clauseKey, heading: 'Anew', text });
      await room.send(id);
      await room.sign(id);
      return id;
    },
  };
}
export type AddendumRoom = Awaited<ReturnType<typeof openAddendumRoom>>;
