import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreeChange } from '../../src/changes/agree-change.ts';
import { askChange } from '../../src/changes/ask-change.ts';
import { assessChange } from '../../src/changes/assess-change.ts';
import { changeFrom, parseDifference, proposalOf } from '../../src/changes/change.ts';
import { chooseOption } from '../../src/changes/choose-option.ts';
import { declineChange } from '../../src/changes/decline-change.ts';
import { expireChange } from '../../src/changes/expire-change.ts';
import { formatMoney } from '../../src/kernel/format.ts';
import { money } from '../../src/kernel/money.ts';
import { house, type Person } from '../../src/kernel/visit.ts';
import { aoi, haru, openRoom, type Room, sora, tomo, yuki } from '../support/room.ts';

describe('a price difference', () => {
  it.each([
    ['30,000', 30_000n],
    ['+30,000', 30_000n],
    ['-30,000', -30_000n],
    ['−30000', -30_000n],
    ['▲30,000', -30_000n],
    ['△ 5', -5n],
    ['－３０，０００円', -30_000n],
    ['0', 0n],
    ['-0', 0n],
    ['-JPY 30,000', -30_000n],
    ['JPY -30,000', -30_000n],
    ['jpy 1', 1n],
  ])('%s is read', (text, minor) => {
    expect(parseDifference(text, 'JPY')).toEqual(money(minor, 'JPY'));
  });

  it.each(['', '-', '--5', '+-5', '1.5', 'USD 5', 'none', '5-', '10%'])('%j is none', (text) => {
    expect(parseDifference(text, 'JPY')).toBeUndefined();
  });

  it('that is shown can be typed again, whatever it is', () => {
    const currencies = fc.constantFrom('JPY', 'USD', 'BHD');
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), currencies, (minor, currency) => {
        const shown = formatMoney(money(minor, currency), 'en');
        expect(parseDifference(shown, currency)).toEqual(money(minor, currency));
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseDifference(text, 'USD')));
  });
});

describe('whoever does whatever with a change in whichever order', () => {
  let room: Room;
  beforeAll(async () => {
    room = await openRoom();
  });
  afterAll(() => room.close());

  const acts = ['assess', 'agree', 'agree-first', 'decline', 'choose', 'take', 'expire'] as const;
  const step = fc.record({
    act: fc.constantFrom(...acts),
    by: fc.constantFrom<Person>(aoi, sora, haru, yuki, tomo),
    hours: fc.integer({ min: 0, max: 60 }),
  });
  const visitAt = (by: Person, hours: number) =>
    room.visit(by, new Date(Date.UTC(2026, 10, 24) + hours * 3_600_000).toISOString());

  async function attempt(
    changeId: string,
    act: (typeof acts)[number],
    by: Person,
    hours: number,
    first: string | undefined,
  ) {
    const row = await room.prisma.changeRequest.findUniqueOrThrow({ where: { id: changeId } });
    const proposal = row.assessedAt === null ? 'none' : proposalOf(row.assessedAt, row.chosenOption ?? 0);
    const visit = visitAt(by, hours);
    if (act === 'assess') {
      const input = {
        changeId,
        impact: 'x',
        difference: '5',
        newDueOn: '2026-12-21',
        alternatives: ['Later', 'Less | 3 | 2026-12-21'],
      };
      await room.perform(assessChange, input, visit);
    }
    if (act === 'agree') await room.perform(agreeChange, { changeId, proposal }, visit);
    if (act === 'agree-first')
      await room.perform(agreeChange, { changeId, proposal: first ?? 'none' }, visit);
    if (act === 'decline') await room.perform(declineChange, { changeId, proposal }, visit);
    if (act === 'choose') await room.perform(chooseOption, { changeId, proposal, option: 1 }, visit);
    if (act === 'take') await room.perform(chooseOption, { changeId, proposal, option: 2 }, visit);
    if (act === 'expire') await room.perform(expireChange, { changeId }, visitAt(house, hours));
  }

  it('it is decided at most once, in time, by somebody who may, about the proposal they saw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const engagementId = await room.seedEngagement({ agreedTotal: 100n });
        const { changeId } = await room.perform(
          askChange,
          { engagementId, what: 'x', why: 'y' },
          visitAt(tomo, 0),
        );
        let clock = 0;
        let first: string | undefined;
        for (const { act, by, hours } of steps) {
          clock += hours;
          await attempt(changeId, act, by, clock, first).catch((error: unknown) =>
            expect(error).toMatchObject({ name: 'Refusal' }),
          );
          const row = await room.prisma.changeRequest.findUniqueOrThrow({ where: { id: changeId } });
          first ??= row.assessedAt?.toISOString();
          const change = changeFrom(row, 'JPY');
          const decided = change.status === 'agreed' || change.status === 'declined';
          expect(row.decidedAt !== null).toBe(decided);
          if (decided) {
            expect(row.decidedBy).toMatchObject({ id: expect.stringMatching(/^con_(haru|yuki)$/) });
            expect(row.decidedAt?.getTime()).toBeLessThan(row.validUntil?.getTime() ?? 0);
          }
          const events = (await room.audits(engagementId)).map(({ type }) => type);
          const ends = events.filter((type) =>
            ['change.agreed', 'change.declined', 'change.expired'].includes(type),
          );
          expect(ends).toEqual(
            ['asked', 'assessed'].includes(change.status) ? [] : [`change.${change.status}`],
          );
          const waiting = await room.prisma.due.count({ where: { subject: changeId, state: 'waiting' } });
          if (change.status !== 'expired') expect(waiting).toBe(change.status === 'assessed' ? 1 : 0);
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 120_000);
});
