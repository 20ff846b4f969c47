import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  creditOne,
  creditOneSubmitted,
  creditSubmitted,
  creditWord,
} from '../../../commands/invoice/credit.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { seedDraft, seedSent } from '../../billing/seed-billing.ts';
import { haru, mio, openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, saidOf, standAt, typed } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

describe('/invoice credit', () => {
  it('offers what is open, and takes the amount off', async () => {
    const { invoiceId } = await seedSent(room);
    const draft = await seedDraft(room);
    const { call, desk } = standAt(room);
    const { json } = modalOf(await typed(creditWord, call()));
    expect(json).toContain(invoiceId);
    expect(json).not.toContain(draft.invoiceId);
    const values = { invoiceId, amount: '50,000', reason: 'Two pages less' };
    const said = saidOf(await creditSubmitted.answer({ ...call(), context: {}, values }, desk));
    expect(said).toContain('JPY 50,000');
    expect(said).toContain('JPY 300,000');
  });

  it('from the card offers its lines, and says what is open', async () => {
    const { invoiceId } = await seedSent(room);
    const { press, call, desk } = standAt(room);
    const { json } = modalOf(await creditOne.answer(press({ invoiceId }), desk));
    expect(json).toContain('Still open: JPY 350,000');
    expect(json).toContain('Step 1: JPY 350,000');
    const [line] = await room.prisma.invoiceLine.findMany({ where: { invoiceId } });
    const values = { amount: undefined, lines: [line?.id ?? ''], reason: 'Not needed' };
    await creditOneSubmitted.answer({ ...call(), context: { invoiceId }, values }, desk);
    await expect(creditOne.answer(press({ invoiceId }), desk)).rejects.toMatchObject({
      code: 'again.notCreditable',
    });
  });

  it.each([
    ['a member', sora],
    ['the client', haru],
  ])('%s is told who may before a modal opens', async (_who, person) => {
    const { call, press, desk } = standAt(room);
    await expect(typed(creditWord, call(person))).rejects.toMatchObject({ code: 'billing.notForYou' });
    const { invoiceId } = await seedSent(room);
    await expect(creditOne.answer(press({ invoiceId }, person), desk)).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
  });

  it.each(locales)('the modals fit into Slack in %s', async (locale) => {
    const { invoiceId } = await seedSent(room);
    const { call, desk } = standAt(room);
    modalOf(await typed(creditWord, call(mio, null, locale)));
    modalOf(await creditOne.answer({ ...call(mio, null, locale), value: { invoiceId } }, desk));
  });
});
