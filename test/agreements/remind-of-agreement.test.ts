import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remindOfAgreement, warnOfExpiry } from '../../src/agreements/remind-of-agreement.ts';
import { voidAgreement } from '../../src/agreements/void-agreement.ts';
import { aoi } from '../support/room.ts';
import { type AgreementRoom, openAgreementRoom } from './agreement-room.ts';

describe('reminders', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

  /** A Tuesday in Tokyo, in office hours. */
  const morning = '2026-11-24T01:00:00Z';
  const voiding = (agreementId: string, person = aoi, reason = 'Wrong amount') =>
    room.perform(voidAgreement, { agreementId, reason }, room.visit(person));

  it('is reminded and warned of only while it is open', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    for (const nudge of [remindOfAgreement, warnOfExpiry])
      await room.perform(nudge, { agreementId }, room.visit(undefined, morning));
    await voiding(agreementId);
    for (const nudge of [remindOfAgreement, warnOfExpiry])
      await room.perform(nudge, { agreementId }, room.visit(undefined, morning));
    const types = (await room.audits(engagementId)).map(({ type }) => type).slice(-3);
    expect(types).toEqual(['agreement.reminded', 'agreement.expiry-warned', 'agreement.voided']);
  });
});
