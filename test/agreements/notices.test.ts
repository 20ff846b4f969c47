import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAboutAgreement } from '../../src/agreements/ask-about-agreement.ts';
import { notices } from '../../src/agreements/notices.ts';
import { voidAgreement } from '../../src/agreements/void-agreement.ts';
import { locales } from '../../src/kernel/locale.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { answerQuestion } from '../../src/milestones/answer-question.ts';
import { renderCard } from '../../src/surface/card.ts';
import { aoi, tomo } from '../support/room.ts';
import { type AgreementRoom, openAgreementRoom } from './agreement-room.ts';

describe('what people are told about agreements', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

  const words = async (name: string, params: Record<string, string>): Promise<CardWords | undefined> => {
    const found = notices.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no notice ${name}`);
    const facts = await found.load(room.prisma, params);
    return facts === undefined ? undefined : found.say(facts);
  };
  const buttons = (card: CardWords | undefined) => (card?.buttons ?? []).map(({ label }) => label.words.en);
  const settled = (card: CardWords | undefined) => card?.settled?.words.en;

  it('gives the client the two buttons while it is open, and afterwards who decided', async () => {
    const { agreementId } = await room.sentAgreement();
    const card = await words('agreement.to-sign', { agreementId });
    expect(buttons(card)).toEqual(['Review and sign', 'Ask a question']);
    expect(card?.buttons?.every(({ url }) => url === undefined)).toBe(true);
    await room.sign(agreementId);
    for (const name of ['agreement.to-sign', 'agreement.reminder', 'agreement.expiry-warning']) {
      const after = await words(name, { agreementId });
      expect([name, buttons(after), settled(after)]).toEqual([name, [], 'Signed by {who}, {at}']);
    }
  });

  it('offers a copy once it is sealed', async () => {
    const { agreementId } = await room.sentAgreement();
    expect(await words('agreement.signed', { agreementId })).toBeUndefined();
    await room.sign(agreementId);
    expect(buttons(await words('agreement.signed', { agreementId }))).toEqual([]);
    await room.carry('agreement.seal');
    for (const name of ['agreement.signed', 'agreement.signed-team'])
      expect(buttons(await words(name, { agreementId }))).toEqual(['Get a copy']);
    const redrawn = (await room.effects('slack.redraw')).map(({ payload }) => JSON.stringify(payload));
    expect(redrawn).toContain(JSON.stringify({ subject: `${agreementId}:signed` }));
    expect(redrawn).toContain(JSON.stringify({ subject: agreementId }));
  });

  it('says nothing of the end of a draft that nobody saw', async () => {
    const engagementId = await room.seedEngagement();
    await room.addMilestone(engagementId);
    const agreementId = await room.draft(engagementId);
    expect(await words('agreement.to-sign', { agreementId })).toBeUndefined();
    await room.perform(voidAgreement, { agreementId, reason: 'x' }, room.visit(aoi));
    expect(await words('agreement.closed', { agreementId })).toBeUndefined();
    const { agreementId: sent } = await room.sentAgreement();
    await room.perform(voidAgreement, { agreementId: sent, reason: 'x' }, room.visit(aoi));
    expect(settled(await words('agreement.closed', { agreementId: sent }))).toContain(
      'Withdrawn by the agency',
    );
    expect(settled(await words('agreement.to-sign', { agreementId: sent }))).toContain(
      'Withdrawn by the agency',
    );
  });

  it('fits into Slack in every language, with names that try to be markup', async () => {
    await room.prisma.client.update({
      where: { id: 'cli_kawa' },
      data: { name: '<!channel> *Kawa* {{ fee }}' },
    });
    const { agreementId } = await room.sentAgreement();
    await room.perform(
      askAboutAgreement,
      { agreementId, text: '<@U1> `x` &amp;'.repeat(120) },
      room.visit(tomo),
    );
    const { id: questionId } = await room.prisma.question.findFirstOrThrow({
      where: { subject: agreementId },
    });
    await room.perform(answerQuestion, { questionId, answer: '<!here>' }, room.visit(aoi));
    await room.sign(agreementId);
    for (const { name } of notices) {
      const card = await words(
        name,
        name.startsWith('agreement.question') ? { questionId } : { agreementId },
      );
      for (const locale of card === undefined ? [] : locales) {
        const drawn = JSON.stringify(
          renderCard(
            card ?? { title: { kind: 'said', words: { en: '', ja: '', zh: '' }, values: {} } },
            locale,
          ),
        );
        expect(drawn).not.toMatch(/<!(channel|here)>|<@U1>/);
      }
    }
    await room.prisma.client.update({ where: { id: 'cli_kawa' }, data: { name: 'Kawa Foods' } });
  });

  it('tells whom it concerns at each step', async () => {
    const fresh = await openAgreementRoom();
    const { agreementId } = await fresh.sentAgreement();
    await fresh.sign(agreementId);
    expect(await fresh.told()).toEqual(['agreement.to-sign', 'agreement.signed', 'agreement.signed-team']);
    await fresh.close();
  });
});
