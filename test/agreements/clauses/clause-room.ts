import { changeClause } from '../../../src/agreements/clauses/change-clause.ts';
import { approveClause, sendBackClause } from '../../../src/agreements/clauses/decide-clause.ts';
import { reactions } from '../../../src/agreements/clauses/reactions.ts';
import { restoreClause } from '../../../src/agreements/clauses/restore-clause.ts';
import { newestAgreement } from '../../../src/agreements/load-agreement.ts';

import type { MemberPerson, Person } from '../../../src/kernel/visit.ts';
import { aoi } from '../../support/room.ts';
import { openAgreementRoom } from '../agreement-room.ts';

export const rin: MemberPerson = {
  ...aoi,
  id: 'mem_rin',
  name: 'Rin',
  slackUserId: 'URIN',
  role: 'lead',
};

/** A room with a second person who may decide, and the acts about clauses in a few words. */
export async function openClauseRoom() {
  const room = await openAgreementRoom({ others: [reactions] });
  const { prisma, perform, visit } = room;
  const { kind: _kind, ...lead } = rin;
  await prisma.member.create({
    data: { ...lead, locale: 'en', timeZone: 'Asia/Tokyo', createdAt: new Date('2026-11-23T01:00:00Z') },
  });

  const change = (engagementId: string, wish: object = {}, person: Person = aoi, at?: string) =>
    perform(
      changeClause,
      {
        engagementId,
        clauseKey: 'payment',
        heading: 'Payment',
        text: '1.1 The fee is {{ fee }}, payable within 45 days.',
        reason: 'They always pay so.',
        ...wish,
      },
      visit(person, at),
    );

  const clauseOf = async (engagementId: string, key: string) =>
    (await newestAgreement(prisma, engagementId))?.clauses.find((clause) => clause.key === key);

  return {
    ...room,
    change,
    clauseOf,
    approve: (changeId: string, person: Person = rin, at?: string) =>
      perform(approveClause, { changeId }, visit(person, at)),
    sendBack: (changeId: string, reason = 'Too far.', person: Person = rin, at?: string) =>
      perform(sendBackClause, { changeId, reason }, visit(person, at)),
    restore: (engagementId: string, clauseKey = 'payment', person: Person = aoi) =>
      perform(restoreClause, { engagementId, clauseKey }, visit(person)),
    /** An engagement with a milestone and a draft. */
    async drafted(): Promise<string> {
      const engagementId = await room.seedEngagement();
      await room.addMilestone(engagementId);
      await room.draft(engagementId);
      return engagementId;
    },
    keys: async (engagementId: string, locked: boolean): Promise<readonly string[]> =>
      (await newestAgreement(prisma, engagementId))?.clauses
        .filter((clause) => clause.locked === locked && clause.heading !== '')
        .map(({ key }) => key) ?? [],
  };
}
export type ClauseRoom = Awaited<ReturnType<typeof openClauseRoom>>;
