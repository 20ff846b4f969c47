import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgreementRoom, openAgreementRoom } from './agreement-room.ts';

describe('when it is sent', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

  const dues = async (subject: string, state = 'waiting') =>
    (await room.prisma.due.findMany({ where: { subject, state }, orderBy: { dueAt: 'asc' } })).map(
      ({ kind, dueAt }) => [kind, dueAt.toISOString()],
    );

  // The room's now is a holiday, so the first business day is the day after.
  it('has its reminders, warning and end promised when it was sent', async () => {
    const { agreementId } = await room.sentAgreement();
    expect(await dues(agreementId)).toEqual([
      ['agreement.remind', '2026-11-26T01:00:00.000Z'],
      ['agreement.remind', '2026-11-30T01:00:00.000Z'],
      ['agreement.remind', '2026-12-02T01:00:00.000Z'],
      ['agreement.remind', '2026-12-04T01:00:00.000Z'],
      ['agreement.remind', '2026-12-08T01:00:00.000Z'],
      ['agreement.warn-of-expiry', '2026-12-18T01:00:00.000Z'],
      ['agreement.expire', '2026-12-23T01:00:00.000Z'],
    ]);
  });
});
