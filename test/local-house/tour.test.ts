import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTour } from '../../src/local-house/tour.ts';
import { tourSteps } from '../../src/local-workspace/page-api/outside.ts';
import { type AgreementRoom, openAgreementRoom } from '../agreements/agreement-room.ts';
import { aoi, NOW } from '../support/room.ts';

let room: AgreementRoom;
beforeAll(async () => {
  room = await openAgreementRoom();
});
afterAll(() => room.close());

const at = new Date(NOW);
const read = () => createTour({ pool: room.pool, now: () => at.getTime() + 0.5 }).read();
const doneNow = async () => (await read()).done;

describe('the tour', () => {
  it('has begun with nothing in an empty house, and knows who may do the steps', async () => {
    expect(await read()).toEqual({
      done: [],
      begun: [],
      // Fifteen business days in Japan after Monday, 23 November, which is a holiday.
      workday: '2026-12-14',
      teamChannelId: 'CTEAM',
      people: { lead: aoi.slackUserId, finance: 'UMIO' },
    });
  });

  it('goes on with the facts', async () => {
    const { prisma } = room;
    const engagementId = await room.seedEngagement({ agreedTotal: 5n });
    expect(await read()).toMatchObject({
      done: ['intake'],
      channelId: 'CKAWA',
      people: { decider: 'UHARU' },
    });
    const ids = { id: 'mil_tour', engagementId };
    await prisma.milestone.create({
      data: {
        ...ids,
        position: 0,
        title: 'Wireframes',
        outcome: 'Drawn',
        criteria: [],
        amount: 5n,
        currency: 'JPY',
        dueOn: at,
        status: 'planned',
        createdAt: at,
      },
    });
    expect(await doneNow()).toEqual(tourSteps.slice(0, 2));
    const { agreementId } = await room.sentAgreement();
    expect(await doneNow()).toEqual(tourSteps.slice(0, 3));
    await prisma.$executeRaw`
      update agreement set status = 'signed', signature = '{}'::jsonb, closed_at = now() where id = ${agreementId}`;
    expect(await doneNow()).toEqual(tourSteps.slice(0, 4));
    const delivery = {
      milestoneId: ids.id,
      round: 1,
      what: 'w',
      proof: 'p',
      deliveredBy: 'Aoi',
      deliveredAt: at,
    };
    await prisma.delivery.create({ data: { ...delivery, id: 'del_1', status: 'open' } });
    expect(await read()).toMatchObject({ done: tourSteps.slice(0, 4), begun: ['acceptance'] });
    await prisma.delivery.update({ where: { id: 'del_1' }, data: { status: 'accepted' } });
    expect(await read()).toMatchObject({ done: tourSteps.slice(0, 5), begun: [] });
    const bill = {
      engagementId,
      status: 'sent',
      provider: 'bank-transfer',
      currency: 'JPY',
      total: 0n,
      issuedOn: at,
      dueOn: at,
      sentAt: at,
      createdAt: at,
    };
    const by = (kind: string) => ({ kind, id: 'x', name: 'x' });
    await prisma.invoice.create({ data: { ...bill, id: 'inv_1', number: '1', approvedBy: by('house') } });
    expect(await doneNow()).toEqual(tourSteps.slice(0, 5));
    await prisma.invoice.create({ data: { ...bill, id: 'inv_2', number: '2', approvedBy: by('member') } });
    expect(await doneNow()).toEqual(tourSteps.slice(0, 6));
    const card = { params: {}, channelId: 'CKAWA', postedAt: at, subject: 's' };
    await prisma.card.create({ data: { ...card, effectId: 'e1', ts: '1', notice: 'digest.daily' } });
    expect(await doneNow()).toEqual(tourSteps.slice(0, 6));
    await prisma.card.create({ data: { ...card, effectId: 'e2', ts: '2', notice: 'digest.weekly' } });
    expect(await doneNow()).toEqual([...tourSteps]);
  });

  it('sees a draft that is not sent yet', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    await room.draft(engagementId);
    expect((await read()).begun).toEqual(['agreement']);
  });
});
