import { afterAll, beforeAll, expect, it } from 'vitest';
import { status, statusCard } from '../../../commands/project/status.ts';
import { projectFacts } from '../../../src/engagements/project-facts.ts';
import { type Locale, locales } from '../../../src/kernel/locale.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { seedWaiting } from '../../engagements/seed-waiting.ts';
import { aoi, openRoom, type Room } from '../../support/room.ts';
import { expectWithinLimits } from '../../support/slack-limits.ts';
import { standAt } from '../invoice/stand.ts';

let room: Room;
let engagementId: string;
beforeAll(async () => {
  room = await openRoom();
  engagementId = await room.seedEngagement({ agreedTotal: 1_000_000n });
  await seedWaiting(room, engagementId);
});
afterAll(() => room.close());

const drawn = async (id: string, locale: Locale = 'en') =>
  renderCard(statusCard(await projectFacts(room.prisma, id)), locale);

it.each(locales)('shows state, money and what waits, within Slack’s limits, in %s', async (locale) => {
  expectWithinLimits((await drawn(engagementId, locale)).blocks);
});

it('says it all', async () => {
  const { text } = await drawn(engagementId);
  for (const part of [
    'Agreed: JPY 1,000,000',
    'Billed: JPY 400,000',
    'Paid: JPY 50,000',
    'State: active',
    'Haru, Yuki: decide on “Wireframes”',
    'Wireframes, due Mon 30 Nov 2026, delivered, waits for a decision',
    'INV-2026-0001: JPY 200,000, sent, due Mon 7 Dec 2026',
    'not numbered yet: JPY 200,000, void',
  ])
    expect(text).toContain(part);
});

it('of a project where nothing has happened says so', async () => {
  const { text } = await drawn(await room.seedEngagement());
  expect(text).toContain('Nothing waits.');
  expect(text).toContain('/milestone add');
});

it('answers privately', async () => {
  if (status.about !== 'engagement') throw new Error('it is about an engagement');
  const here = { id: engagementId, name: 'Website', currency: 'JPY' };
  expect(await status.answer(standAt(room).call(aoi, 'CKAWA'), here)).toMatchObject({ kind: 'say' });
});
