import { loadApproval } from '../../../src/agreements/approval/approval.ts';
import { approveAgreement } from '../../../src/agreements/approval/approve-agreement.ts';
import type { ApprovalPolicy } from '../../../src/agreements/approval/policy.ts';
import { policyToColumn } from '../../../src/agreements/approval/policy.ts';
import { reactions } from '../../../src/agreements/approval/reactions.ts';
import { sendBackAgreement } from '../../../src/agreements/approval/send-back-agreement.ts';
import { releaseAgreement } from '../../../src/agreements/release-agreement.ts';
import type { MemberPerson, Person } from '../../../src/kernel/visit.ts';
import { aoi } from '../../support/room.ts';
import { openAgreementRoom } from '../agreement-room.ts';

const member = (name: string, role: MemberPerson['role']): MemberPerson => ({
  ...aoi,
  id: `mem_${name.toLowerCase()}`,
  name,
  slackUserId: `U${name.toUpperCase()}`,
  role,
});
/** Beside Aoi, who is an owner and asks. */
export const ren = member('Ren', 'lead');
export const nao = member('Nao', 'lead');
export const kei = member('Kei', 'owner');

export const always = {
  when: 'always',
  from: null,
  approverId: ren.id,
  standInId: nao.id,
} satisfies ApprovalPolicy;

/** A room in which agreements need Ren's word, or Nao's in Ren's stead. */
export async function openApprovalRoom(policy: ApprovalPolicy = always) {
  const room = await openAgreementRoom({ others: [reactions] });
  const { prisma, perform, visit } = room;
  await prisma.member.createMany({
    data: [ren, nao, kei].map(({ kind: _kind, ...one }) => ({
      ...one,
      locale: 'en',
      timeZone: 'Asia/Tokyo',
      createdAt: new Date(visit().now.epochMilliseconds),
    })),
  });
  const setPolicy = (next: ApprovalPolicy) =>
    prisma.agency.update({ where: { id: 1 }, data: { approval: policyToColumn(next) } });
  await setPolicy(policy);

  const asks = async (agreementId: string, person: Person = aoi, at?: string) => {
    await perform(releaseAgreement, { agreementId }, visit(person, at));
    const row = await prisma.agreementApproval.findFirst({ where: { agreementId, status: 'open' } });
    return row?.id ?? '';
  };

  return {
    ...room,
    setPolicy,
    asks,
    /** A draft that waits for approval, asked for by Aoi. */
    async waiting(at?: string, person: Person = aoi) {
      const engagementId = await room.seedEngagement();
      const milestoneId = await room.addMilestone(engagementId, { dueOn: '2027-06-30' });
      const agreementId = await room.draft(engagementId, { startsOn: '2027-03-01' }, person);
      const approvalId = await asks(agreementId, person, at);
      return { engagementId, milestoneId, agreementId, approvalId };
    },
    approve: (approvalId: string, person: Person = ren, at?: string) =>
      perform(approveAgreement, { approvalId }, visit(person, at)),
    sendBack: (approvalId: string, person: Person = ren, reason = 'The fee is too low') =>
      perform(sendBackAgreement, { approvalId, reason }, visit(person)),
    approval: (id: string) => loadApproval(prisma, id),
    /** Of what was told about this approval: which notice, to whom. */
    async toldAbout(approvalId: string): Promise<string[]> {
      const effects = await room.effects('slack.post');
      return effects.flatMap(({ payload }) => {
        const { notice, params, audience } = JSON.parse(JSON.stringify(payload));
        return params.approvalId === approvalId ? [`${notice} ${audience.slackUserId ?? audience.to}`] : [];
      });
    },
    async waitsFor(subject: string): Promise<string[]> {
      const rows = await prisma.due.findMany({
        where: { subject, state: 'waiting' },
        orderBy: { dueAt: 'asc' },
      });
      return rows.map(({ kind, dueAt }) => `${kind} ${dueAt.toISOString()}`);
    },
  };
}
export type ApprovalRoom = Awaited<ReturnType<typeof openApprovalRoom>>;
