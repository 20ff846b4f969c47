import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  deciders,
  engagementFacts,
  lockEngagement,
  mayDecide,
  namesOf,
} from '../../src/kernel/engagement-facts.ts';
import { list } from '../../src/kernel/phrase.ts';
import { usualTerms } from '../../src/kernel/terms.ts';
import { house } from '../../src/kernel/visit.ts';
import { gate } from '../support/gate.ts';
import { untilOthersWait } from '../support/lock-waits.ts';
import { aoi, haru, openRoom, type Room, tomo, yuki } from '../support/room.ts';

let room: Room;
let id: string;
beforeAll(async () => {
  room = await openRoom();
  id = await room.seedEngagement({ agreedTotal: 1_000_000n, locale: 'ja' });
});
afterAll(() => room.close());

describe('what rooms know of an engagement', () => {
  it('is its people, places and rules', async () => {
    expect(await engagementFacts(room.prisma, id)).toMatchObject({
      id,
      status: 'active',
      locale: 'ja',
      timeZone: 'Asia/Tokyo',
      currency: 'JPY',
      agreedTotal: 1_000_000n,
      agreementVersion: 1,
      terms: usualTerms('ja'),
      client: { id: 'cli_kawa', name: 'Kawa Foods' },
      acceptor: { id: haru.id, name: 'Haru', email: 'haru@kawa.example' },
      standIn: { id: yuki.id },
    });
  });

  it('its business days are those of both sides', async () => {
    await room.prisma.engagement.update({ where: { id }, data: { country: 'US' } });
    const { days } = await engagementFacts(room.prisma, id);
    const works = (iso: string): boolean => days.isBusinessDay(Temporal.PlainDate.from(iso));
    expect([works('2026-11-23'), works('2026-11-26'), works('2026-11-25')]).toEqual([false, false, true]);
  });

  it('terms that are none are not guessed at', async () => {
    const odd = await room.seedEngagement();
    await room.prisma.engagement.update({ where: { id: odd }, data: { terms: { acceptanceWindowDays: 5 } } });
    await expect(engagementFacts(room.prisma, odd)).rejects.toThrow();
  });
});

describe('who may decide', () => {
  it('the acceptor and the stand-in, and nobody else', async () => {
    const facts = await engagementFacts(room.prisma, id);
    const may = [haru, yuki, tomo, aoi, house].map((person) => mayDecide(person, facts));
    expect(may).toEqual([true, true, false, false, false]);
    expect(namesOf(facts)).toEqual(list(['Haru', 'Yuki']));
  });

  it('a member of the agency with the same id may not: it is the client who decides', async () => {
    const facts = await engagementFacts(room.prisma, id);
    expect(mayDecide({ ...aoi, id: haru.id }, facts)).toBe(false);
  });

  it('nobody while nobody is named', () => {
    const facts = { acceptor: null, standIn: null };
    expect(deciders(facts)).toEqual([]);
    expect(mayDecide(haru, facts)).toBe(false);
    expect(namesOf(facts)).toEqual(list([]));
  });
});

describe('taking an engagement', () => {
  it('makes another who wants it wait until the end of the transaction', async () => {
    const patiently = { timeout: 20_000 };
    const order: string[] = [];
    const taken = gate();
    const first = room.prisma.$transaction(async (tx) => {
      await lockEngagement(tx, id);
      taken.open();
      await untilOthersWait(room.prisma);
      order.push('first');
    }, patiently);
    await taken.opened;
    const second = room.prisma.$transaction(async (tx) => {
      await lockEngagement(tx, id);
      order.push('second');
    }, patiently);
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });
});
