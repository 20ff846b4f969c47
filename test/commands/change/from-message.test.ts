import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quoteOf } from '../../../commands/change/from-message.ts';
import { freshDatabase } from '../../support/database.ts';
import { type HouseUnderTest, KAWA, openHouse, TEAM } from '../../support/house.ts';
import { seedKawa } from '../seed-kawa.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let house: HouseUnderTest;
beforeAll(async () => {
  database = await freshDatabase();
  house = await openHouse({ databaseUrl: database.url });
}, 60_000);
afterAll(async () => {
  await house.close();
  await database.drop();
});

const words = 'Could the shop take orders by telephone, <b> & all?';
const modalOf = (person: HouseUnderTest['aoi']) =>
  house.workspace.until(() => person.modal() || undefined, 'a modal', 10_000);

/** The message of `author`, made a change by Aoi. */
async function uses(author: HouseUnderTest['haru'], channel = KAWA, said = words) {
  const { ts } = await author.says(channel, said);
  const outcome = await house.aoi.usesMessageShortcut(channel, String(ts), 'change.from-message');
  expect(outcome.ok).toBe(true);
  return modalOf(house.aoi);
}

describe('“This is a change” on a message', () => {
  it('opens the form with the message in it; the change quotes who, when, words and link', async () => {
    const { engagementId } = await seedKawa(house, { milestones: [{ title: 'Wireframes' }] });
    const form = await uses(house.haru);
    for (const text of ['Haru Kawamura', words]) expect(form).toContain(text);
    await house.aoi.fillsIn({ Why: 'As written in the channel' });
    const card = await house.haru.sees('Change #1 received');
    for (const text of ['From this message', 'Haru Kawamura', words]) expect(card.readable).toContain(text);
    const change = await house.prisma.changeRequest.findFirstOrThrow({ where: { engagementId } });
    expect(change).toMatchObject({
      what: words,
      askedBy: { name: 'Aoi Tanaka' },
      quote: {
        author: 'Haru Kawamura',
        text: words,
        at: expect.stringMatching(/^2026-11-23T/),
        permalink: expect.stringContaining(`/archives/${KAWA}/p`),
      },
    });
    await house.aoi.sees('Change #1 asked for', TEAM);
    expect(await house.aoi.presses('Assess').opens('Change #1 asked for', TEAM)).toContain(
      'Haru Kawamura wrote',
    );
    await house.aoi.closes({ all: true });
  });

  it('asks which project where the channel has none of its own', async () => {
    const { engagementId } = await seedKawa(house, { milestones: [{ title: 'Wireframes' }] });
    const form = await uses(house.ren, TEAM, 'Kawa wants a second shop');
    expect(form).toContain('Project');
    const told = await house.aoi.isToldOff({ Why: 'A call' });
    expect(Object.values(told).join(' ')).toContain('Please choose the project');
    await house.aoi.closes({ all: true });
    expect(await house.prisma.changeRequest.count({ where: { engagementId } })).toBe(0);
  });

  it('is refused before the signature like any change, and the form stays', async () => {
    await seedKawa(house, { agreed: false });
    await uses(house.haru);
    const told = await house.aoi.isToldOff({ Why: 'x' });
    expect(Object.values(told).join(' ')).toContain('can still be edited directly');
    await house.aoi.closes({ all: true });
  });

  it('is not there for a client: Slack bars it, and their button stays', async () => {
    await seedKawa(house, { milestones: [{ title: 'Wireframes' }] });
    const { ts } = await house.haru.says(KAWA, words);
    const outcome = await house.haru.usesMessageShortcut(KAWA, String(ts), 'change.from-message');
    expect(outcome.ok).toBe(false);
  });
});

describe('whatever the message is', () => {
  const quoted = async (engagementId: string) =>
    (await house.prisma.changeRequest.findFirstOrThrow({ where: { engagementId } })).quote;

  it.each(['message_not_found', 'internal_error'])(
    'where Slack has no link to it (%s), it is quoted without one',
    async (error) => {
      const { engagementId } = await seedKawa(house, { milestones: [{ title: 'Wireframes' }] });
      house.workspace.faults.next('chat.getPermalink', { kind: 'ok-false', error }, 20);
      await uses(house.haru);
      await house.aoi.fillsIn({ Why: 'As written' });
      house.workspace.faults.clear();
      expect(await quoted(engagementId)).toMatchObject({ text: words, permalink: null });
      await house.settles();
      const card = await house.haru.sees('Change #1 received');
      expect(card.readable).not.toContain('The message in Slack');
    },
  );

  it('a card of the bot’s own is quoted by the app’s name', async () => {
    const { engagementId } = await seedKawa(house, { milestones: [{ title: 'Wireframes' }] });
    const card = house.haru.reads(KAWA).findLast(({ readable }) => readable.includes('Change #1 received'));
    await house.aoi.usesMessageShortcut(KAWA, card?.ts ?? '', 'change.from-message');
    await modalOf(house.aoi);
    await house.aoi.fillsIn({ 'What should change': 'A shop', Why: 'As written' });
    expect(await quoted(engagementId)).toMatchObject({ author: expect.stringContaining('Engawa') });
  });

  it('mentions are names, links are words, signs stay signs, and what is too long is cut', async () => {
    const { engagementId } = await seedKawa(house, { milestones: [{ title: 'Wireframes' }] });
    const said = `<@U0YUKI0001> see <https://kawa.example/a?b=1|our page> *bold* ${'&<>'.repeat(900)}`;
    const form = await uses(house.haru, KAWA, said);
    expect(form).toContain('@Yuki Ono');
    await house.aoi.fillsIn({ 'What should change': 'A <shop> & more', Why: '<!channel> please' });
    await house.settles();
    const quote = JSON.stringify(await quoted(engagementId));
    expect(quote).toContain('@Yuki Ono');
    expect(quote).not.toContain('<@U0');
    const payload = { path: ['audience', 'engagementId'], equals: engagementId };
    const where = { kind: 'slack.post', state: { not: 'done' }, payload };
    expect(await house.prisma.effect.count({ where })).toBe(0);
    for (const channel of [KAWA, TEAM])
      expect(JSON.stringify(house.aoi.reads(channel).at(-1)?.source)).not.toContain('<!channel>');
  });
});

it('however long the message is, the quote fits where Slack carries it', () => {
  for (const text of ['長'.repeat(4000), '"\\\n'.repeat(2000), '', '😀'.repeat(3000)]) {
    const quote = quoteOf({
      author: 'H'.repeat(300),
      at: Temporal.Instant.from('2026-11-23T00:00:00Z'),
      text,
      permalink: 'https://a.slack.com/archives/C1/p1',
    });
    expect(JSON.stringify(quote).length).toBeLessThanOrEqual(2400);
    expect(text.startsWith(quote.text)).toBe(true);
    expect(quote.text).not.toMatch(/\p{Surrogate}/u);
  }
});
