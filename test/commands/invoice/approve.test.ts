import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approve, approveSubmitted, approveWord } from '../../../commands/invoice/approve.ts';
import { invoiceFacts } from '../../../src/billing/invoice-facts.ts';
import { teamCard } from '../../../src/billing/team-card.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { issuer, seedDraft, setIssuerTo, statusOf } from '../../billing/seed-billing.ts';
import { haru, mio, openRoom, type Room, sora } from '../../support/room.ts';
import { modalOf, saidOf, standAt, typed } from './stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());
beforeEach(() => setIssuerTo(room, issuer));

describe('/invoice approve and its button', () => {
  it('with nothing to approve says where to look', async () => {
    expect(saidOf(await typed(approveWord, standAt(room).call()))).toContain('/invoice list');
  });

  it('offers drafts, and submitting approves', async () => {
    const { invoiceId } = await seedDraft(room);
    const { call, desk } = standAt(room);
    expect(modalOf(await typed(approveWord, call())).json).toContain(invoiceId);
    const answer = await approveSubmitted.answer({ ...call(), context: {}, values: { invoiceId } }, desk);
    expect(saidOf(answer)).toContain('on its way');
    expect(await statusOf(room, invoiceId)).toBe('approved');
  });

  it('the button approves at once', async () => {
    const { invoiceId } = await seedDraft(room);
    const { press, desk } = standAt(room);
    expect(await approve.answer(press({ invoiceId }), desk)).toEqual({ kind: 'done' });
    expect(await statusOf(room, invoiceId)).toBe('approved');
  });

  it('card, list and Home carry the sum that is read there: another one by now is not approved unseen', async () => {
    const { invoiceId } = await seedDraft(room);
    const { press, call, desk } = standAt(room);
    const facts = await invoiceFacts(room.prisma, invoiceId);
    const value = { invoiceId, total: '350000' };
    expect(facts && teamCard(facts).buttons?.at(0)?.value).toEqual(value);
    expect(modalOf(await typed(approveWord, call())).json).toContain(`${invoiceId} 350000`);
    const changed = { code: 'billing.otherSum' };
    const unseen = { ...value, total: '349999' };
    await expect(approve.answer(press(unseen), desk)).rejects.toMatchObject(changed);
    const values = { invoiceId: `${invoiceId} 349999` };
    await expect(approveSubmitted.answer({ ...call(), context: {}, values }, desk)).rejects.toMatchObject(
      changed,
    );
    await approve.answer(press(value), desk);
    expect(await statusOf(room, invoiceId)).toBe('approved');
  });

  it.each([
    ['a member', sora],
    ['the client', haru],
  ])('%s is told who may before a modal opens', async (_who, person) => {
    await expect(typed(approveWord, standAt(room).call(person))).rejects.toMatchObject({
      code: 'billing.notForYou',
    });
  });

  it.each(locales)('the modal fits into Slack in %s', async (locale) => {
    await seedDraft(room);
    modalOf(await typed(approveWord, standAt(room).call(mio, null, locale)));
  });
});
