import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAgreement } from '../../src/agreements/open-agreement.ts';
import { haru, tomo } from '../support/room.ts';
import { type AgreementRoom, openAgreementRoom, origin } from './agreement-room.ts';

describe('looking at it', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

  it('keeps a look at most once a minute for each person, and none by strangers', async () => {
    const { agreementId } = await room.sentAgreement();
    const look = (person = haru, at?: string) =>
      room.perform(openAgreement, { agreementId, origin }, room.visit(person, at));
    await look();
    await look(haru, '2026-11-23T01:00:59Z');
    await look({ ...haru, id: 'con_yuki' });
    await look(haru, '2026-11-23T01:01:00Z');
    await expect(look(tomo)).rejects.toMatchObject({ code: 'agreement.notTheSigner' });
    const rows = await room.prisma.signingEvidence.findMany({
      where: { agreementId },
      orderBy: { at: 'asc' },
    });
    expect(rows.map(({ action, contactId }) => [action, contactId])).toEqual([
      ['opened', 'con_haru'],
      ['opened', 'con_yuki'],
      ['opened', 'con_haru'],
    ]);
  });
});
