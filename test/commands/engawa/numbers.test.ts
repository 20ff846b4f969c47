import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numbers, workload } from '../../../commands/engawa/numbers.ts';
import { newId } from '../../../src/adapters/system/ids.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { workHome } from '../../../src/numbers/home.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { aoi, haru, mio, NOW, openRoom, type Room, sora } from '../../support/room.ts';
import { expectWithinLimits } from '../../support/slack-limits.ts';
import { saidOf, standAt, typed } from '../invoice/stand.ts';

let room: Room;
let engagementId: string;
beforeAll(async () => {
  room = await openRoom();
  engagementId = await room.seedEngagement({ agreedTotal: 900_000n });
});
afterAll(() => room.close());

const ask = async (person = aoi) => typed(numbers, standAt(room).call(person));

async function milestone(
  title: string,
  more: { status: string; dueOn: string; round?: number },
): Promise<string> {
  const { status, dueOn, round = 0 } = more;
  const id = newId('mil');
  const base = { engagementId, title, outcome: title, criteria: [], amount: 100_000n, currency: 'JPY' };
  const at = new Date('2026-11-02T01:00:00Z');
  const acceptedAt = status === 'accepted' ? new Date('2026-11-20T01:00:00Z') : null;
  await room.prisma.milestone.create({
    data: {
      ...base,
      id,
      position: 0,
      dueOn: new Date(dueOn),
      status,
      round,
      startedAt: at,
      acceptedAt,
      createdAt: at,
    },
  });
  return id;
}

describe('/engawa numbers', () => {
  it('says so when nothing came to its end, and offers what lies ahead; money to those who may see it', async () => {
    const said = saidOf(await ask());
    expect(said).toContain('Nothing was signed, accepted or paid in the last 12 weeks.');
    expect(said).toContain('Expected cash');
    expect(saidOf(await ask(sora))).not.toContain('Expected cash');
    expect(saidOf(await ask(mio))).toContain('Workload');
  });

  it('is not for clients', async () => {
    await expect(typed(numbers, standAt(room).call(haru))).rejects.toMatchObject({
      code: 'numbers.teamOnly',
    });
    const press = standAt(room).press({}, haru);
    await expect(workload.answer(press, press.desk)).rejects.toMatchObject({ code: 'numbers.teamOnly' });
  });

  it('tells how long acceptance takes, in which round and whether in silence', async () => {
    const id = await milestone('Wireframes', { status: 'accepted', dueOn: '2026-11-20', round: 2 });
    await room.prisma.delivery.create({
      data: {
        id: newId('del'),
        milestoneId: id,
        round: 2,
        status: 'silently-accepted',
        what: 'Sketches',
        proof: 'https://example.com',
        deliveredBy: 'Sora',
        deliveredAt: new Date('2026-11-13T00:00:00Z'),
        shownAt: new Date('2026-11-13T01:00:00Z'),
        decidedAt: new Date('2026-11-20T13:00:00Z'),
      },
    });
    const reply = await ask();
    const said = saidOf(reply);
    expect(said).toContain('7.5 (1)');
    expect(said).toContain('100% (1 of 1)');
    expect(said).toContain('Wireframes (Kawa Foods): 7.5 days, round 2');
    for (const locale of locales)
      if (reply.kind === 'say') expectWithinLimits(renderCard(reply.card, locale).blocks);
  });

  it('shows the work ahead against the people, as a picture and in App Home of those who run projects', async () => {
    await milestone('Launch', { status: 'started', dueOn: '2026-12-18' });
    await room.prisma.absence.create({
      data: {
        id: newId('abs'),
        memberId: sora.id,
        firstDay: new Date('2026-11-24'),
        lastDay: new Date('2026-11-25'),
        addedBy: { kind: 'member', id: aoi.id, name: aoi.name },
        addedAt: new Date(NOW),
      },
    });
    const press = standAt(room).press({}, aoi);
    const said = saidOf(await workload.answer(press, press.desk));
    expect(said).toContain('data_visualization');
    // A holiday on Monday: of four business days Sora is away on two.
    expect(said).toContain('2.5');
    expect(said).toContain('Sora');
    expect(await workHome(room.prisma, aoi, room.visit().now)).toHaveLength(1);
    expect(await workHome(room.prisma, sora, room.visit().now)).toEqual([]);
    expect(await workHome(room.prisma, haru, room.visit().now)).toEqual([]);
  });
});
