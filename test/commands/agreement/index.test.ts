import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreement, agreementButtons } from '../../../commands/agreement/index.ts';
import { notices } from '../../../src/agreements/notices.ts';
import { haru, mio, sora } from '../../support/room.ts';
import { type AgreementDesk, openAgreementDesk } from './agreement-desk.ts';

describe('/agreement', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
  });
  afterAll(() => desk.close());

  it('has the words of the contract', () => {
    expect(agreement.words.map(({ word }) => word)).toEqual([
      'draft',
      'preview',
      'send',
      'resend',
      'void',
      'status',
      'review',
      'templates',
    ]);
  });

  it('has a handler for every button on its cards', async () => {
    const { agreementId } = await desk.sentAgreement();
    const presses = new Set<string>();
    for (const { load, say, name } of notices) {
      if (name.startsWith('agreement.question')) continue;
      const facts = await load(desk.prisma, { agreementId });
      if (facts !== undefined) for (const { press: wanted } of say(facts).buttons ?? []) presses.add(wanted);
    }
    // Of every reminder, and handled where projects are.
    presses.delete('reminder.later');
    const handled: string[] = agreementButtons.map((one) => one.press);
    expect([...presses].every((wanted) => handled.includes(wanted))).toBe(true);
    expect(presses.size).toBe(2);
  });

  it('is run by owners and leads', async () => {
    const engagementId = await desk.withMilestones();
    for (const name of ['draft', 'send', 'resend', 'void'])
      for (const person of [mio, sora, haru])
        await expect(desk.type(name, engagementId, person)).rejects.toMatchObject({
          code: 'agreement.notYours',
        });
    for (const name of ['preview', 'status'])
      await expect(desk.type(name, engagementId, haru)).rejects.toMatchObject({
        code: 'agreement.onlyTheTeam',
      });
  });
});
