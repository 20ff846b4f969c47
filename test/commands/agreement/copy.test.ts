import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/kernel/visit.ts';
import { haru, sora, tomo } from '../../support/room.ts';
import { type AgreementDesk, openAgreementDesk, shown, urlIn } from './agreement-desk.ts';

describe('the button for a copy', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
  });
  afterAll(() => desk.close());

  it('“Get a copy” gives people who are known here a link of their own', async () => {
    const { agreementId } = await desk.sentAgreement();
    await desk.sign(agreementId);
    expect(shown(await desk.press('agreement.copy', agreementId, haru))).toContain('still being prepared');
    await desk.carry('agreement.seal');
    for (const person of [haru, tomo, sora])
      expect(urlIn(await desk.press('agreement.copy', agreementId, person))).toMatch(/\/status\/document\//);
    const guest: Person = { kind: 'guest', id: 'T9:U9', name: 'Guest', slackUserId: 'U9', slackTeamId: 'T9' };
    const stranger: Person = { ...haru, id: 'con_other', clientId: 'cli_other' };
    for (const person of [guest, stranger])
      expect(urlIn(await desk.press('agreement.copy', agreementId, person))).toBeUndefined();
  });
});
