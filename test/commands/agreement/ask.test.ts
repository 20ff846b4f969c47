import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tomo } from '../../support/room.ts';
import { type AgreementDesk, openAgreementDesk, view } from './agreement-desk.ts';

describe('the button for a question', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
  });
  afterAll(() => desk.close());

  it('“Ask a question” takes the question to the team', async () => {
    const { agreementId } = await desk.sentAgreement();
    view(await desk.press('agreement.ask', agreementId, tomo));
    await desk.submit('agreement.ask', { agreementId }, { text: 'Why?' }, tomo);
    expect(await desk.prisma.question.count({ where: { subject: agreementId } })).toBe(1);
  });
});
