import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { letter, sendLetter, sendMail } from '../../src/kernel/mail.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { house } from '../../src/kernel/visit.ts';
import { openRoom } from '../support/room.ts';

const greeting = letter({
  name: 'test.greeting',
  params: z.object({ id: z.string() }),
  subject: ({ id }) => id,
  load: async () => ({}),
  to: () => null,
  say: () => ({ locale: 'en', title: verbatim('Hello'), lines: [] }),
});

describe('a promised letter', () => {
  it('is named with what it is about, and written when it is sent', () => {
    const promise = sendLetter(greeting, { id: 'agr_1' }, 'eng_1');
    expect(promise).toMatchObject({ when: 'later', kind: 'mail.send' });
    const payload = sendMail.payload.parse(promise.payload);
    expect(payload).toEqual({
      letter: 'test.greeting',
      params: { id: 'agr_1' },
      subject: 'agr_1',
      engagementId: 'eng_1',
    });
  });

  it('is on record once a mail server took it, with its reader, and not when it was not sent', async () => {
    const room = await openRoom();
    const payload = { letter: 'test.greeting', params: {}, subject: 'agr_1', engagementId: 'eng_1' };
    const to = { id: 'con_haru', name: 'Haru', email: 'haru@kawa.example' };
    const receipt = { to, messageId: '<a@b.example>', answer: '250 ok' };
    const finished = (given: z.output<typeof sendMail.receipt>) =>
      room.prisma.$transaction(
        async (tx) =>
          sendMail.finish?.(tx, { effectId: 'eff_1', payload, receipt: given }, room.visit(house)) ?? [],
      );
    expect(await finished(receipt)).toEqual([
      { type: 'mail.sent', engagementId: 'eng_1', letter: 'test.greeting', subject: 'agr_1', to },
    ]);
    expect(await finished({ notSent: 'SMTP_URL is not set' })).toEqual([]);
    await room.close();
  });
});
