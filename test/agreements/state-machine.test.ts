import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { declineAgreement } from '../../src/agreements/decline-agreement.ts';
import { expireAgreement } from '../../src/agreements/expire-agreement.ts';
import { openAgreement } from '../../src/agreements/open-agreement.ts';
import { releaseAgreement } from '../../src/agreements/release-agreement.ts';
import { resendAgreement } from '../../src/agreements/resend-agreement.ts';
import { voidAgreement } from '../../src/agreements/void-agreement.ts';
import { Refusal } from '../../src/kernel/refusal.ts';
import { aoi, haru, yuki } from '../support/room.ts';
import { type AgreementRoom, afterDays, openAgreementRoom, origin } from './agreement-room.ts';

let room: AgreementRoom;
beforeAll(async () => {
  room = await openAgreementRoom();
});
afterAll(() => room.close());

const steps = [
  'draft',
  'release',
  'carry',
  'open',
  'sign',
  'signByOther',
  'decline',
  'void',
  'expire',
  'resend',
  'edit',
  'wait',
] as const;

const over = new Set(['signed', 'declined', 'voided', 'expired']);

it('no sequence of acts signs twice, signs what has ended, or changes a text that was sent', async () => {
  const sequence = fc.array(fc.constantFrom(...steps), { minLength: 4, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(sequence, async (chosen) => {
      const engagementId = await room.seedEngagement();
      const milestoneId = await room.addMilestone(engagementId, { dueOn: '2027-06-30' });
      let agreementId = await room.draft(engagementId, { startsOn: '2027-03-01' });
      let day = 0;
      const texts = new Map<string, string>();
      const ended = new Map<string, string>();
      const at = () => afterDays(day);
      const signing = async (person: typeof haru) => room.sign(agreementId, person, at());
      const acts: Record<(typeof steps)[number], () => Promise<unknown>> = {
        draft: async () => {
          agreementId = await room.draft(engagementId, { startsOn: '2027-03-01' });
        },
        release: () => room.perform(releaseAgreement, { agreementId }, room.visit(aoi, at())),
        carry: () => room.carry('signature.request', at()),
        open: () => room.perform(openAgreement, { agreementId, origin }, room.visit(haru, at())),
        sign: () => signing(haru),
        signByOther: () => signing(yuki),
        decline: () =>
          room.perform(declineAgreement, { agreementId, reason: 'no', origin }, room.visit(haru, at())),
        void: () => room.perform(voidAgreement, { agreementId, reason: 'why' }, room.visit(aoi, at())),
        expire: () => room.perform(expireAgreement, { agreementId }, room.visit(undefined, at())),
        resend: () => room.perform(resendAgreement, { agreementId }, room.visit(aoi, at())),
        edit: () =>
          room.prisma.milestone.update({ where: { id: milestoneId }, data: { amount: { increment: 1n } } }),
        wait: async () => {
          day += 16;
        },
      };
      for (const step of chosen) {
        const before = await room.prisma.agreement.findUnique({ where: { id: agreementId } });
        try {
          await acts[step]();
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        for (const row of await room.prisma.agreement.findMany({ where: { engagementId } })) {
          if (ended.has(row.id)) expect(row.status).toBe(ended.get(row.id));
          if (over.has(row.status)) ended.set(row.id, row.status);
          if (row.status === 'draft') continue;
          const text = [
            row.body,
            row.title,
            row.fee,
            JSON.stringify(row.plan),
            JSON.stringify(row.terms),
          ].join('\n');
          expect(texts.get(row.id) ?? text).toBe(text);
          texts.set(row.id, text);
          if (row.status === 'signed' && before?.id === row.id && before.status === 'sent')
            expect(Number(before.expiresAt)).toBeGreaterThan(Date.parse(at()));
        }
      }
      const audits = await room.audits(engagementId);
      expect(audits.filter(({ type }) => type === 'agreement.signed').length).toBeLessThanOrEqual(1);
      const out = await room.prisma.agreement.count({
        where: { engagementId, status: { in: ['sending', 'sent', 'signed'] } },
      });
      expect(out).toBeLessThanOrEqual(1);
    }),
    { numRuns: 25 },
  );
}, 180_000);
