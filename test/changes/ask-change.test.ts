import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askChange } from '../../src/changes/ask-change.ts';
import { changeFacts } from '../../src/changes/change-facts.ts';
import { changeAskedNotice, changeReceivedNotice, proposalNotice } from '../../src/changes/notices.ts';
import { locales } from '../../src/kernel/locale.ts';
import { renderCard } from '../../src/surface/card.ts';
import { aoi } from '../support/room.ts';
import { type ChangeRoom, openChangeRoom } from './change-room.ts';

let room: ChangeRoom;
beforeAll(async () => {
  room = await openChangeRoom();
});
afterAll(() => room.close());
beforeEach(() => room.startOver());

const quote = {
  author: 'Haru Kawamura',
  at: '2026-11-23T00:50:00Z',
  text: 'Could the shop take online payments by card?',
  permalink: 'https://kawa.slack.com/archives/C1/p1',
};
const exclude = (engagementId: string, notInScope: readonly string[]) =>
  room.prisma.intake.create({
    data: {
      id: `int_${engagementId}`,
      engagementId,
      answers: { notInScope: [...notInScope] },
      acknowledged: [],
      takenInBy: {},
      takenInAt: new Date(0),
    },
  });

async function asked() {
  const { engagementId, milestoneId } = await room.engagement();
  await exclude(engagementId, ['Moving the old blog', 'Online payment by card']);
  const { changeId } = await room.perform(
    askChange,
    { engagementId, what: 'Payments', why: 'As asked in the channel', quote },
    room.visit(aoi),
  );
  return { engagementId, milestoneId, changeId };
}

describe('a change made from a message', () => {
  it('keeps who wrote it, when, the words and the link, and the agreed exclusion that it touches', async () => {
    const { changeId, engagementId } = await asked();
    expect(await room.row(changeId)).toMatchObject({ quote, scopePoint: 'Online payment by card' });
    const [event] = await room.audits(engagementId);
    expect(event?.body).toContain(quote.permalink);
  });

  it('is quoted on every card about it, in every language', async () => {
    const { changeId, milestoneId } = await asked();
    await room.assess(changeId, { milestoneId });
    const facts = await changeFacts(room.prisma, changeId);
    if (facts === undefined) throw new Error('no such change');
    for (const { say } of [changeAskedNotice, changeReceivedNotice, proposalNotice])
      for (const locale of locales) {
        const card = JSON.stringify(renderCard(say(facts), locale).blocks);
        for (const words of [quote.text, quote.author, quote.permalink, 'Online payment by card'])
          expect(card).toContain(words);
      }
  });

  it('that touches nothing agreed quotes no point', async () => {
    const { engagementId } = await room.engagement();
    await exclude(engagementId, ['Moving the old blog']);
    const { changeId } = await room.ask(engagementId);
    expect((await room.row(changeId)).scopePoint).toBeNull();
  });
});

describe('what is agreed as not in scope', () => {
  it('is read from the signed agreement, too, also where its clause was worded anew', async () => {
    const { engagementId } = await room.engagement();
    await room.prisma.agreementTemplate.upsert({
      where: { id: 'tpl_x' },
      update: {},
      create: {
        id: 'tpl_x',
        name: 'x',
        locale: 'en',
        version: 1,
        title: 'x',
        clauses: [],
        createdAt: new Date(0),
      },
    });
    await room.prisma.agreement.create({
      data: {
        id: `agr_${engagementId}`,
        engagementId,
        version: 1,
        templateId: 'tpl_x',
        status: 'signed',
        locale: 'en',
        title: 'x',
        body: 'x',
        clauses: [
          { key: 'milestones', text: '- Six pages' },
          { key: 'changes', text: 'Expressly not included:\n- A member area\n- More than five pages' },
        ],
        fee: 0n,
        deposit: 0n,
        currency: 'JPY',
        startsOn: new Date(0),
        terms: {},
        plan: [],
        provider: 'click-to-sign',
        createdAt: new Date(0),
      },
    });
    const { changeId } = await room.perform(
      askChange,
      { engagementId, what: 'We would like a member area', why: 'Fans' },
      room.visit(aoi),
    );
    expect((await room.row(changeId)).scopePoint).toBe('A member area');
  });
});

describe('the change log', () => {
  const rewriting = [
    ['what was asked', { what: 'Something else' }],
    ['why', { why: 'No reason' }],
    ['its number', { number: 99 }],
    ['the quote', { quote: { ...quote, text: 'Never said' } }],
    ['the point it touches', { scopePoint: null }],
    ['who asked', { askedBy: {} }],
  ] as const;
  it.each(rewriting)('is not rewritten: %s', async (_what, data) => {
    const { changeId } = await asked();
    const attempt = room.prisma.changeRequest.update({ where: { id: changeId }, data });
    await expect(attempt).rejects.toThrow(/change_request_log/);
  });

  it('nor is a decision, and nothing leaves it', async () => {
    const { changeId } = await room.assessed();
    await room.decline(changeId);
    const where = { id: changeId };
    for (const data of [{ status: 'agreed' }, { priceDelta: 1n }, { decidedBy: {} }])
      await expect(room.prisma.changeRequest.update({ where, data })).rejects.toThrow(/change_request_log/);
    await expect(room.prisma.changeRequest.delete({ where })).rejects.toThrow(/change_request_log/);
    await expect(room.prisma.$executeRaw`truncate change_request`).rejects.toThrow(
      /written_once|written once/,
    );
  });

  it('nothing is agreed that was not assessed', async () => {
    const { changeId } = await asked();
    const attempt = room.prisma.changeRequest.update({ where: { id: changeId }, data: { status: 'agreed' } });
    await expect(attempt).rejects.toThrow(/change_request_log/);
  });
});
