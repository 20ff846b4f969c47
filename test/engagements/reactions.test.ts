import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { activateEngagement } from '../../src/engagements/activate-engagement.ts';
import { changeAgreedTotal } from '../../src/engagements/change-agreed-total.ts';
import { reactions } from '../../src/engagements/reactions.ts';
import { money } from '../../src/kernel/money.ts';
import { usualTerms } from '../../src/kernel/terms.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { haru, NOW } from '../support/room.ts';

const recorded = { id: 'evt_1', at: Temporal.Instant.from(NOW), by: actorOf(haru), engagementId: 'eng_1' };
const fee = money(900_000n, 'JPY');

describe('because', () => {
  it('an agreement is signed, the engagement is in force in the same transaction', () => {
    const signed = {
      ...recorded,
      type: 'agreement.signed',
      agreementId: 'agr_1',
      version: 2,
      fee,
      deposit: fee,
      startsOn: Temporal.PlainDate.from('2026-12-01'),
      milestones: [],
      terms: usualTerms('ja'),
      signerName: 'Haru',
      documentSha256: '',
    } as const;
    expect(reactions['agreement.signed'](signed)).toEqual([
      {
        when: 'now',
        act: activateEngagement,
        input: { engagementId: 'eng_1', version: 2, fee, terms: usualTerms('ja') },
      },
    ]);
  });

  it('a change is agreed, the agreed total moves in the same transaction', () => {
    const agreed = {
      ...recorded,
      type: 'change.agreed',
      changeId: 'chg_1',
      number: 1,
      version: 3,
      priceDelta: fee,
      milestoneId: null,
      newMilestoneId: 'mil_1',
      what: 'More',
      newDueOn: Temporal.PlainDate.from('2026-12-01'),
      dueBefore: null,
    } as const;
    expect(reactions['change.agreed'](agreed)).toEqual([
      { when: 'now', act: changeAgreedTotal, input: { engagementId: 'eng_1', version: 3, priceDelta: fee } },
    ]);
  });

  it('an engagement is in force, the client is told once, whatever version it was', () => {
    const activated = { ...recorded, type: 'engagement.activated', version: 1, agreedTotal: fee } as const;
    expect(reactions['engagement.activated'](activated)).toMatchObject([
      {
        when: 'later',
        once: 'kickoff:eng_1',
        payload: { audience: { to: 'client', engagementId: 'eng_1' } },
      },
    ]);
  });
});
