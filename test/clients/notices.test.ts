import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invitationNotice } from '../../src/clients/notices.ts';
import { takeIn } from '../../src/clients/take-in.ts';
import { locales } from '../../src/kernel/locale.ts';
import { renderCard } from '../../src/surface/card.ts';
import { aoi, openRoom, type Room } from '../support/room.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';
import { answers } from './answers.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const input = { intakeId: 'int_1', channelId: 'CMORI', locale: 'zh' } as const;

describe('the invitation card', () => {
  const words = async (intakeId: string) => {
    const facts = await invitationNotice.load(room.prisma, { ...input, intakeId });
    if (facts === undefined) throw new Error('no facts');
    return invitationNotice.say(facts);
  };

  it.each(locales)('has its button until it is answered, then says by whom (%s)', async (locale) => {
    const open = await words('int_none');
    expect(open.buttons).toMatchObject([
      { press: 'intake.tell', value: { intakeId: 'int_none', channelId: 'CMORI' } },
    ]);
    expectWithinLimits(renderCard(open, locale).blocks);
    const said = answers();
    await room.perform(takeIn, said, room.visit(aoi));
    const settled = await words(said.intakeId);
    expect(settled.buttons).toEqual([]);
    expect(renderCard(settled, locale).text).toContain('Aoi');
    expectWithinLimits(renderCard(settled, locale).blocks);
  });
});
