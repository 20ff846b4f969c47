import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buttons as handlers } from '../../commands/index.ts';
import { type Locale, locales } from '../../src/kernel/locale.ts';
import type { Notice } from '../../src/kernel/notice.ts';
import { answerQuestion } from '../../src/milestones/answer-question.ts';
import { askQuestion } from '../../src/milestones/ask-question.ts';
import { questionAnsweredNotice, questionNotice } from '../../src/milestones/question-notices.ts';
import { renderCard } from '../../src/surface/card.ts';
import { aoi, haru } from '../support/room.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';
import { openWholeRoom, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

/** The card as it looks now, held to Slack's limits in every language. */
async function card({ params, load, say }: Notice, about: object, locale: Locale = 'en'): Promise<string> {
  const facts = await load(room.prisma, params.parse(about));
  const rendered = locales.map((one) => renderCard(say(facts), one));
  for (const { blocks } of rendered) expectWithinLimits(blocks);
  for (const button of say(facts).buttons ?? [])
    expect(handlers.map(({ press }) => press)).toContain(button.press);
  const { text, blocks } = rendered[locales.indexOf(locale)] ?? { text: '', blocks: [] };
  return `${text} ${JSON.stringify(blocks)}`;
}

describe('a question', () => {
  it('is shown to the team until it is answered, then to everybody with its answer', async () => {
    const ids = await room.deliver();
    await room.perform(
      askQuestion,
      { deliveryId: ids.deliveryId, text: 'Where is *five*?' },
      room.visit(haru),
    );
    const { id: questionId } = await room.prisma.question.findFirstOrThrow({
      where: { subject: ids.deliveryId },
    });
    const asked = await card(questionNotice, { questionId });
    for (const words of ['Website', 'Haru: Where is', '"Answer"']) expect(asked).toContain(words);
    await room.perform(answerQuestion, { questionId, answer: 'On page two' }, room.visit(aoi));
    expect(await card(questionNotice, { questionId })).toContain('Answered by Aoi');
    const answered = await card(questionAnsweredNotice, { questionId });
    expect(answered).toContain('Aoi answers: On page two');
    // The clock runs again: until when is said with the answer.
    expect(answered).toContain('Please decide by Mon 30 Nov 2026');
  });
});
