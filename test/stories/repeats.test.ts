import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type HouseUnderTest, KAWA, openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import type { PersonInStory } from '../support/people.ts';
import type { Beginning } from '../support/photo.ts';
import { printed } from '../support/printed.ts';
import { type Album, fillAlbum, type Moment } from './album.ts';
import { steps } from './steps.ts';

let album: Album;
let beginning: Beginning;
let house: HouseUnderTest;
beforeAll(async () => {
  album = await fillAlbum('delivered');
}, 60_000);
afterAll(() => album.burn());

const startFrom = async (moment: Moment): Promise<void> => {
  beginning = await album.of(moment).begin();
  house = await openHouse(beginning);
};
const end = async (): Promise<void> => {
  await house.close();
  await beginning.end();
};
const happened = (type: string): Promise<number> => house.prisma.audit.count({ where: { type } });
/** Presses a certain message, whatever else says the same. */
const presses = (person: PersonInStory, ts: string, label: string) =>
  beginning.workspace.asPerson(person.id).presses(KAWA, ts, label);
const cardOf = (person: PersonInStory, words: string, nth = -1) => {
  const card = person
    .reads(KAWA)
    .filter(({ kind, readable }) => kind === 'message' && readable.includes(words))
    .at(nth);
  if (card === undefined) throw new Error(`no card says “${words}”`);
  return card;
};
/** Whoever pressed is told something in private. */
const toldAfter = async (person: PersonInStory, press: () => Promise<unknown>): Promise<string> => {
  const words = () => person.reads(KAWA).filter(({ kind }) => kind === 'ephemeral');
  const before = words().length;
  await press();
  return beginning.workspace.until(() => words()[before]?.readable, `words for ${person.user.name}`, 10_000);
};
/** A screen that has not been drawn anew since. */
const asItWas = (before: ReturnType<typeof cardOf>): void => {
  const { messages } = beginning.workspace.state;
  messages[KAWA] = (messages[KAWA] ?? []).map((now) =>
    now.ts === before.ts && 'reactions' in before.source ? before.source : now,
  );
};

/** A sequence counts also what is rolled back: the first row is refused, the next is taken. */
const firstIsNotWritten = [
  'create sequence inbox_tries',
  `create function refuse_first() returns trigger language plpgsql as $$
     begin
       if nextval('inbox_tries') = 1 then raise exception 'the disk is full'; end if;
       return new;
     end $$`,
  'create trigger refuse_first before insert on inbox for each row execute function refuse_first()',
];

describe('pressing', () => {
  beforeAll(() => startFrom('delivered'));
  afterAll(() => end());

  it('Accept twice, and by two people at once, accepts once', async () => {
    const { haru, yuki } = house;
    const { ts } = cardOf(haru, 'Delivered: Wireframes');
    await Promise.all([haru, haru, yuki, yuki].map((one) => presses(one, ts, 'Accept')));
    await haru.sees('Accepted by');
    await house.settles();
    expect(await happened('milestone.accepted')).toBe(1);
    expect(await happened('invoice.drafted')).toBe(2);
    await mustBeInOrder(house.prisma, beginning.workspace);
  });

  it('on a card that still shows what was decided says so', async () => {
    const decided = cardOf(house.yuki, 'Delivered: Wireframes');
    expect(decided.buttons).not.toContain('Accept');
    await steps.delivers(house, 'Launch');
    const { ts } = await house.yuki.sees('Delivered: Launch');
    await house.settles();
    const open = cardOf(house.yuki, 'Delivered: Launch');
    await presses(house.haru, ts, 'Accept');
    await expect.poll(() => happened('milestone.accepted'), { timeout: 10_000 }).toBe(2);
    await house.settles();
    asItWas(open);
    expect(await toldAfter(house.yuki, () => presses(house.yuki, ts, 'Accept'))).toContain('already decided');
    expect(await happened('milestone.accepted')).toBe(2);
  });
});

describe('pressing on an older round', () => {
  beforeAll(() => startFrom('delivered'));
  afterAll(() => end());

  it('names the newest card and decides nothing', async () => {
    const { haru } = house;
    await house.settles();
    const first = cardOf(haru, 'Delivered: Wireframes');
    await haru.presses('Request changes').opens('Delivered: Wireframes');
    await haru.fillsIn({ 'Which criteria': ['All five pages'], 'What should be different': 'The header' });
    await house.settles();
    await steps.delivers(house);
    await beginning.workspace.until(
      () => (cardOf(haru, 'Delivered: Wireframes').ts === first.ts ? undefined : true),
      'the second round',
      10_000,
    );
    await house.settles();
    asItWas(first);
    expect(await toldAfter(haru, () => presses(haru, first.ts, 'Accept'))).toContain('earlier delivery');
    expect(await happened('milestone.accepted')).toBe(0);
    expect(await house.prisma.delivery.count()).toBe(2);
  });
});

describe('submitting twice', () => {
  beforeAll(() => startFrom('signed'));
  afterAll(() => end());

  it('delivers once', async () => {
    const { aoi } = house;
    await aoi.opens('/milestone deliver');
    await aoi.fills({
      Milestone: 'Wireframes',
      'What was delivered': 'Sketches',
      Proof: 'https://example.com',
    });
    await Promise.all([aoi.submits(), aoi.submits(), aoi.submits()]);
    await house.settles();
    expect(await happened('milestone.delivered')).toBe(1);
    expect(
      house.haru.reads(KAWA).filter(({ readable }) => readable.includes('Delivered: Wireframes')),
    ).toHaveLength(1);
    await mustBeInOrder(house.prisma, beginning.workspace);
  });
});

describe('events', () => {
  beforeAll(() => startFrom('signed'));
  afterAll(() => end());

  it('sent three times each, in any order, happen once', async () => {
    const ids = Array.from({ length: 20 }, (_, n) => `EvRepeat${n}`);
    const sent = [
      ...ids,
      ...ids.toReversed(),
      ...ids.toSorted((a, b) => (a.at(-1) ?? '').localeCompare(b.at(-1) ?? '')),
    ];
    const outcomes = await Promise.all(
      sent.map((event_id) =>
        beginning.workspace.deliverEvent(
          'channel_archive',
          { channel: KAWA, user: 'U0AOI00001' },
          { event_id },
        ),
      ),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    await house.settles();
    expect(await house.prisma.inbox.count({ where: { externalId: { in: ids } } })).toBe(ids.length);
    expect(await happened('engagement.channel-lost')).toBe(ids.length);
    await mustBeInOrder(house.prisma, beginning.workspace);
  });

  it('that could not be written down are not acknowledged, come again, and happen once', async () => {
    const before = await happened('engagement.channel-lost');
    for (const sql of firstIsNotWritten) await house.prisma.$executeRawUnsafe(sql);
    const { ok, attempts, replies } = await beginning.workspace.deliverEvent('channel_archive', {
      channel: KAWA,
      user: 'U0AOI00001',
    });
    expect(replies[0]).toMatchObject({ status: 500 });
    expect({ ok, attempts }).toEqual({ ok: true, attempts: 2 });
    await house.settles();
    expect(await happened('engagement.channel-lost')).toBe(before + 1);
  });
});

describe('typing a command', () => {
  beforeAll(() => startFrom('delivered'));
  afterAll(() => end());

  const words = commands.flatMap(({ name, words: all }) => all.map(({ word }) => `${name} ${word}`.trim()));
  it.each([
    ['in a project’s channel', 'aoi', KAWA],
    ['elsewhere', 'mio', TEAM],
  ] as const)(
    '%s never writes',
    async (_who, name, channel) => {
      const person = house[name];
      const answered = (): string =>
        JSON.stringify([person.reads(channel).length, person.views().at(-1)?.id]);
      await person.types(channel, '/engawa help');
      await beginning.workspace.until(
        () => person.reads(channel).some(({ kind }) => kind === 'ephemeral') || undefined,
        'help',
        10_000,
      );
      const before = await printed(house.prisma);
      for (const typed of words) {
        const quiet = answered();
        expect(await person.types(channel, typed), typed).toMatchObject({ ok: true });
        await beginning.workspace.until(
          () => (answered() === quiet ? undefined : true),
          `an answer to ${typed}`,
          10_000,
        );
        if (person.views().length > 0) await person.closes({ all: true });
      }
      expect(words.length).toBeGreaterThan(25);
      // The half-filled intake form is kept when it is closed; closing is another act than typing.
      expect(await printed(house.prisma)).toEqual({ ...before, 'public.draft': expect.any(String) });
    },
    60_000,
  );
});
