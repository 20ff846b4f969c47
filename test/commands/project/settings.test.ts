import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rhythmPressed, rhythmSubmitted } from '../../../commands/project/rhythm.ts';
import { settings, settingsPressed, settingsSubmitted } from '../../../commands/project/settings.ts';
import type { Person } from '../../../src/kernel/visit.ts';
import { openWholeRoom, refusalOf, type WholeRoom } from '../../milestones/whole-room.ts';
import { aoi, haru, mio, tomo } from '../../support/room.ts';
import { modalOf, saidOf, standAt } from '../invoice/stand.ts';

let room: WholeRoom;
let engagementId: string;
beforeAll(async () => {
  room = await openWholeRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.startOver();
  engagementId = await room.seedEngagement({ agreedTotal: 1n });
});

const desk = (mailIsSetUp = false) => ({ ...standAt(room).desk, mailIsSetUp });
const about = () => ({ engagementId });
const press = (person: Person) => ({ ...standAt(room).call(person), value: about() });
const values = { place: 'direct', frequency: 'monthly', day: '3', hour: '9' } as const;
const kept = () =>
  room.prisma.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { rhythm: true, locale: true },
  });

describe('/project settings', () => {
  it('shows what holds, what the agreement fixes, and keeps what is chosen', async () => {
    if (settings.about !== 'engagement') throw new Error('it is about an engagement');
    const here = { id: engagementId, name: 'Website', currency: 'JPY' };
    const { json } = modalOf(await settings.answer(standAt(room).call(aoi), here));
    for (const words of [
      'In the shared channel',
      'Every week',
      'Friday',
      '15:00',
      'sign an addendum',
      'acceptance window 5 business days',
      'Asia/Tokyo',
    ])
      expect(json).toContain(words);
    const submission = {
      ...standAt(room).call(aoi),
      context: about(),
      values: { ...values, locale: 'zh' as const },
    };
    expect(saidOf(await settingsSubmitted.answer(submission, desk()))).toContain('Saved');
    expect(await kept()).toMatchObject({
      locale: 'zh',
      rhythm: { place: 'direct', frequency: 'monthly', day: 3, hour: 9 },
    });
    expect(modalOf(await settingsPressed.answer(press(aoi), desk())).json).toContain('Once a month');
  });

  it('is for owners and leads, and takes e-mail where there is a mail server', async () => {
    for (const other of [mio, haru])
      expect(await refusalOf(settingsPressed.answer(press(other), desk()))).toBe('engagement.notYours');
    const submission = {
      ...standAt(room).call(aoi),
      context: about(),
      values: { ...values, place: 'e-mail', locale: 'en' as const },
    };
    expect(await refusalOf(settingsSubmitted.answer(submission, desk()))).toBe('rhythm.noMail');
    await settingsSubmitted.answer(submission, desk(true));
    expect(await kept()).toMatchObject({ rhythm: { place: 'e-mail' } });
  });
});

describe('“How we write to you” on the digest', () => {
  it('lets whoever decides choose where, how often and when, and nobody else of the client', async () => {
    const { json } = modalOf(await rhythmPressed.answer(press(haru), desk()));
    expect(json).toContain('Where digests and reminders go');
    expect(json).not.toContain('Language');
    expect(await refusalOf(rhythmPressed.answer(press(tomo), desk()))).toBe('rhythm.notYours');
    const submission = { ...standAt(room).call(haru), context: about(), values };
    expect(saidOf(await rhythmSubmitted.answer(submission, desk()))).toContain('Saved');
    expect(await kept()).toMatchObject({ locale: 'en', rhythm: { place: 'direct', frequency: 'monthly' } });
    const other = { ...standAt(room).call(tomo), context: about(), values: { ...values, hour: '10' } };
    expect(await refusalOf(rhythmSubmitted.answer(other, desk()))).toBe('rhythm.notYours');
  });
});
