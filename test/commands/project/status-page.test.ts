import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newLinks, openPage, pageButtons } from '../../../commands/project/status-page.ts';
import { locales } from '../../../src/kernel/locale.ts';
import type { Guest, Person } from '../../../src/kernel/visit.ts';
import { renderCard } from '../../../src/surface/card.ts';
import type { Reply } from '../../../src/surface/reply.ts';
import { aoi, haru, openRoom, type Room, sora } from '../../support/room.ts';
import { expectWithinLimits } from '../../support/slack-limits.ts';
import { saidOf, standAt } from '../invoice/stand.ts';

let room: Room;
let engagementId: string;
beforeAll(async () => {
  room = await openRoom();
  engagementId = await room.seedEngagement();
});
afterAll(() => room.close());

const guest: Guest = { kind: 'guest', id: 'UNEW', name: 'Nao', slackUserId: 'UNEW', slackTeamId: 'TKAWA' };
const pageFor = (person: Person) => {
  const { press, desk } = standAt(room);
  return openPage.answer(press({ engagementId }, person), desk);
};
const urlIn = (reply: Reply): string | undefined =>
  reply.kind === 'say' ? reply.card.buttons?.find(({ url }) => url !== undefined)?.url : undefined;

describe('the status page, from a button', () => {
  it.each([
    ['a contact of the client', haru],
    ['a member', sora],
  ])('%s gets a link of their own', async (_who, person) => {
    const reply = await pageFor(person);
    expect(urlIn(reply)).toBe(`https://engawa.example/status/${engagementId}:0/${person.id}`);
    expect(saidOf(reply)).toContain(`for ${person.name}, until Wed 23 Dec 2026 10:00 (Asia/Tokyo)`);
  });

  it.each([
    ['somebody nobody introduced', guest],
    ['another client’s contact', { ...haru, clientId: 'cli_else' }],
  ])('%s does not', async (_who, person) => {
    await expect(pageFor(person)).rejects.toMatchObject({ code: 'engagement.notYourPage' });
  });

  it('of a project that does not exist, nobody does', async () => {
    const { press, desk } = standAt(room);
    const asked = openPage.answer(press({ engagementId: 'eng_none' }, haru), desk);
    await expect(asked).rejects.toMatchObject({ code: 'engagement.unknown' });
  });

  it.each(locales)('fits into Slack in %s', async (locale) => {
    const reply = await pageFor(haru);
    if (reply.kind !== 'say') throw new Error('nothing was said');
    expectWithinLimits(renderCard(reply.card, locale).blocks);
  });
});

describe('a new status link', () => {
  it('ends those before it, says so, and hands out the first of the new ones', async () => {
    const { press, desk } = standAt(room);
    const [, renew] = await pageButtons(desk, engagementId);
    expect(renew).toMatchObject({ press: 'project.new-status-links', value: { generation: '0' } });
    expect(renew?.confirm).toBeDefined();
    const value = newLinks.value.parse(renew?.value);
    const reply = await newLinks.answer(press(value, aoi), desk);
    expect(saidOf(reply)).toContain('Every earlier link has ended');
    expect(urlIn(reply)).toContain(`/status/${engagementId}:1/`);
    expect(urlIn(await pageFor(haru))).toContain(`/status/${engagementId}:1/`);
  });

  it('is not made by a member without that right', async () => {
    const { press, desk } = standAt(room);
    const asked = newLinks.answer(press({ engagementId, generation: 1 }, sora), desk);
    await expect(asked).rejects.toMatchObject({ code: 'engagement.notYours' });
  });
});
