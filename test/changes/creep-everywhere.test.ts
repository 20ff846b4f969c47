import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { creepOf } from '../../src/changes/creep.ts';
import { projectFacts } from '../../src/engagements/project-facts.ts';
import { money } from '../../src/kernel/money.ts';
import { type DigestRoom, openDigestRoom } from '../digests/digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());

const entry = fc.record({
  status: fc.constantFrom('asked', 'assessed', 'signing', 'agreed', 'declined', 'expired'),
  priceDelta: fc.option(fc.bigInt({ min: -50_000n, max: 900_000n })),
});

it('the log, the project’s status and the weekly digest say the same of any changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 12 }), async (log) => {
      const id = await room.active();
      await room.prisma.changeRequest.createMany({
        data: log.map((one, index) => ({
          id: newId('chg'),
          engagementId: id,
          number: index + 1,
          what: 'x',
          why: 'y',
          askedBy: {},
          askedAt: new Date(0),
          assessedAt: new Date(0),
          newDueOn: new Date('2026-12-18'),
          status: one.status,
          // What is assessed has a price.
          priceDelta: one.status === 'asked' ? null : (one.priceDelta ?? 0n),
        })),
      });
      const rows = await room.prisma.changeRequest.findMany({ where: { engagementId: id } });
      const { agreedTotal, currency } = await room.prisma.engagement.findUniqueOrThrow({ where: { id } });
      const { asked, agreed, sum, waiting, declined, expired, contract } = creepOf(
        rows,
        agreedTotal,
        currency,
      );
      expect((await projectFacts(room.prisma, id)).creep).toEqual({ asked, agreed, sum });
      expect((await room.contentOf(id))?.creep).toEqual({
        asked,
        agreed,
        sum: { minor: sum.minor.toString(), currency },
      });
      expect(asked).toBe(waiting + agreed + declined + expired);
      expect(contract).toEqual(money(agreedTotal - sum.minor, currency));
    }),
    { numRuns: 25 },
  );
}, 60_000);
