import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { changeTerms } from '../../src/engagements/change-terms.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import { answerQuestion } from '../../src/milestones/answer-question.ts';
import { askQuestion } from '../../src/milestones/ask-question.ts';
import { deliveryNotice } from '../../src/milestones/notices.ts';
import { silenceAccepts } from '../../src/milestones/silence.ts';
import { renderCard } from '../../src/surface/card.ts';
import { aoi, haru } from '../support/room.ts';
import { openWholeRoom, type WholeRoom } from './whole-room.ts';

let room: WholeRoom;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

const LATER = '2026-12-20T01:00:00Z';
const changes = (engagementId: string, silent: boolean, version = 2) => {
  const terms = [
    { name: 'silentAcceptance' as const, from: !silent, to: silent },
    { name: 'acceptanceWindowDays' as const, from: 5, to: 9 },
  ];
  return room.perform(changeTerms, { engagementId, version, terms }, room.visit(haru));
};
const isSilent = async ({ engagementId, deliveryId }: { engagementId: string; deliveryId: string }) =>
  silenceAccepts(room.prisma, deliveryId, await engagementFacts(room.prisma, engagementId));

/** What the delivery's card says now. */
async function rules(deliveryId: string): Promise<string> {
  const facts = await deliveryNotice.load(room.prisma, { deliveryId });
  return facts === undefined ? '' : JSON.stringify(renderCard(deliveryNotice.say(facts), 'en').blocks);
}

it('an addendum that ends silent acceptance ends it for what is waiting, and leaves the end of the window', async () => {
  const ids = await room.deliver();
  const { engagementId, deliveryId } = ids;
  const { windowEndsAt } = await room.delivery(deliveryId);
  expect(await isSilent(ids)).toBe(true);
  await changes(engagementId, false);
  expect(await isSilent(ids)).toBe(false);
  expect(await room.events(engagementId)).toContain('milestone.silence-ended');
  const redrawn = await room.prisma.effect.findMany({ where: { kind: 'slack.redraw', state: 'waiting' } });
  expect(redrawn.map(({ payload }) => payload)).toContainEqual({ subject: deliveryId });
  await room.passTo(LATER);
  expect(await room.delivery(deliveryId)).toMatchObject({ status: 'open', windowEndsAt });
});

it('one that agrees to silent acceptance begins with the next delivery, also after a question', async () => {
  const ids = await room.deliver({ silent: false });
  await changes(ids.engagementId, true);
  expect(await isSilent(ids)).toBe(false);
  const shown = await rules(ids.deliveryId);
  expect(shown).toContain('Without an answer nothing is accepted');
  expect(shown).not.toContain('counts as accepted');
  expect(await room.events(ids.engagementId)).not.toContain('milestone.silence-ended');
  await room.perform(askQuestion, { ...ids, text: 'Which?' }, room.visit(haru));
  const { id: questionId } = await room.prisma.question.findFirstOrThrow({
    where: { subject: ids.deliveryId },
  });
  await room.perform(answerQuestion, { questionId, answer: 'This.' }, room.visit(aoi));
  await room.passTo(LATER);
  expect((await room.delivery(ids.deliveryId)).status).toBe('open');
});
