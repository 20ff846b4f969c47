import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAboutAgreement } from '../../src/agreements/ask-about-agreement.ts';
import { notices } from '../../src/agreements/notices.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { answerQuestion } from '../../src/milestones/answer-question.ts';
import { aoi, haru, tomo } from '../support/room.ts';
import { type AgreementRoom, openAgreementRoom } from './agreement-room.ts';

describe('questions about an agreement', () => {
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

  it('takes a question to the team and the answer back, as for deliveries', async () => {
    const { engagementId, agreementId } = await room.sentAgreement();
    await room.perform(askAboutAgreement, { agreementId, text: 'Why <b>so</b> much?' }, room.visit(tomo));
    const question = await room.prisma.question.findFirstOrThrow({ where: { subject: agreementId } });
    const questionId = question.id;
    expect(question).toMatchObject({ engagementId, askedBy: { id: tomo.id } });
    expect(buttons(await words('agreement.question-asked', { questionId }))).toEqual(['Answer']);
    expect((await words('agreement.to-sign', { agreementId }))?.footnote).toBeDefined();
    expect(await room.told()).toContain('agreement.question-asked');
    await room.perform(answerQuestion, { questionId, answer: 'It is all in there.' }, room.visit(aoi));
    expect(await room.told()).toContain('agreement.question-answered');
    expect(buttons(await words('agreement.question-asked', { questionId }))).toEqual([]);
    expect((await words('agreement.to-sign', { agreementId }))?.footnote).toBeUndefined();
    await room.sign(agreementId);
    const late = room.perform(askAboutAgreement, { agreementId, text: 'And?' }, room.visit(haru));
    await expect(late).rejects.toMatchObject({ code: 'agreement.signedBefore' });
  });

  it('leaves questions about deliveries to their own room', async () => {
    const question = {
      engagementId: await room.seedEngagement(),
      subject: 'del_1',
      text: 'x',
      askedBy: {},
      askedAt: new Date(),
    };
    await room.prisma.question.create({ data: { id: 'que_delivery', ...question } });
    expect(await words('agreement.question-asked', { questionId: 'que_delivery' })).toBeUndefined();
  });
});
