import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AgreementSigned } from '../../src/agreements/events.ts';
import { reactions } from '../../src/engagements/reactions.ts';
import { act, outcome } from '../../src/kernel/act.ts';
import { money } from '../../src/kernel/money.ts';
import { usualTerms } from '../../src/kernel/terms.ts';
import { paused } from '../support/paused.ts';
import { haru, openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

/** Stands in for the agreements' own act, which returns this event. */
const sign = act({
  name: 'test.sign',
  input: z.object({ engagementId: z.string(), version: z.number(), fee: z.bigint(), currency: z.string() }),
  async run(_tx, { engagementId, version, fee, currency }) {
    const signed: AgreementSigned = {
      type: 'agreement.signed',
      engagementId,
      agreementId: 'agr_1',
      version,
      fee: money(fee, currency),
      deposit: money(0n, currency),
      startsOn: Temporal.PlainDate.from('2026-12-01'),
      milestones: [],
      terms: { ...usualTerms('en'), revisionRounds: 3 },
      signerName: 'Haru',
      documentSha256: '',
    };
    return outcome([signed]);
  },
});
const signed = (engagementId: string, version = 1, fee = 900_000n, currency = 'JPY') =>
  room.perform(sign, { engagementId, version, fee, currency }, room.visit(haru));
const row = (id: string) => room.prisma.engagement.findUniqueOrThrow({ where: { id } });

describe('a signature', () => {
  it('puts the engagement in force in its own transaction, with fee, version and terms of the agreement', async () => {
    const id = await room.seedEngagement();
    await signed(id);
    expect(await row(id)).toMatchObject({ status: 'active', agreedTotal: 900_000n, agreementVersion: 1 });
    expect((await row(id)).terms).toMatchObject({ revisionRounds: 3 });
    const types = (await room.audits(id)).map(({ type }) => type);
    expect(types).toEqual(['agreement.signed', 'engagement.activated']);
  });

  it('tells the client once that work begins, also when a later version is signed', async () => {
    const id = await room.seedEngagement();
    await signed(id);
    await signed(id, 2, 950_000n);
    expect(await row(id)).toMatchObject({ agreedTotal: 950_000n, agreementVersion: 2 });
    const posts = (await room.effects('slack.post')).filter(({ key }) => key === `kickoff:${id}`);
    expect(posts).toHaveLength(1);
  });

  it('seen again changes nothing', async () => {
    const id = await room.seedEngagement();
    await signed(id);
    await signed(id, 1, 1n);
    expect(await row(id)).toMatchObject({ agreedTotal: 900_000n });
    expect((await room.audits(id)).filter(({ type }) => type === 'engagement.activated')).toHaveLength(1);
  });

  it('is a fact: a pause does not stand in its way', async () => {
    const id = await room.seedEngagement();
    await room.prisma.engagement.update({ where: { id }, data: { status: 'paused', paused } });
    await signed(id);
    expect((await row(id)).status).toBe('active');
  });

  it('in another currency is refused, and nothing is recorded', async () => {
    const id = await room.seedEngagement();
    await expect(signed(id, 1, 100n, 'USD')).rejects.toMatchObject({ code: 'engagement.otherCurrency' });
    expect(await room.audits(id)).toEqual([]);
  });
});
