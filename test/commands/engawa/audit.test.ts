import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit, auditCard } from '../../../commands/engawa/audit.ts';
import { nameDeciders } from '../../../src/clients/name-deciders.ts';
import { takeIn } from '../../../src/clients/take-in.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { renderCard } from '../../../src/surface/card.ts';
import { answers } from '../../clients/answers.ts';
import { aoi, mio, openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, standAt } from '../invoice/stand.ts';

let room: Room;
let engagementId: string;
beforeAll(async () => {
  room = await openRoom();
  ({ engagementId } = await room.perform(takeIn, answers(), room.visit(aoi)));
  for (let count = 0; count < 24; count += 1)
    await room.perform(
      nameDeciders,
      { engagementId, standIn: count % 2 === 0 ? 'UKEN' : null },
      room.visit(aoi),
    );
});
afterAll(() => room.close());

const here = () => ({ id: engagementId, name: 'Online shop', currency: 'JPY' });
const answer = (person = aoi, locale: 'en' | 'ja' | 'zh' = 'en') => {
  if (audit.about !== 'engagement') throw new Error('it is about an engagement');
  return audit.answer(standAt(room).call(person, null, locale), here());
};
const read = async () => renderCard(await auditCard(room.prisma, engagementId, 'Online shop'), 'en').text;

describe('/engawa audit', () => {
  it.each(locales)('opens the last entries and says that the record is whole, in %s', async (locale) => {
    const { json } = modalOf(await answer(aoi, locale));
    expect(json.match(/engagement\.deciders-named/g)).toHaveLength(20);
    expect(json).toContain('25');
  });

  it('finance may read it, others may not', async () => {
    modalOf(await answer(mio));
    await expect(answer(sora)).rejects.toMatchObject({ code: 'audit.mayNotRead' });
  });

  it('finds what the database itself computed to be right, and tampering wrong', async () => {
    expect(await read()).toContain('The record is whole: 25 entries');
    await room.prisma.$executeRaw`alter table audit disable trigger audit_written_once`;
    await room.prisma
      .$executeRaw`update audit set body = replace(body, 'Aoi', 'Eve') where chain = ${engagementId} and seq = 3`;
    const text = await read();
    expect(text).toContain('The record is broken at entry 3: its text was changed.');
    await room.prisma
      .$executeRaw`update audit set body = 'no json' where chain = ${engagementId} and seq = 25`;
    expect(await read()).toContain('broken at entry 3');
  });
});
