import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { confirmChange, refuseChange } from '../../../src/billing/details/answer-change.ts';
import { bankNotice, newAccountNotice } from '../../../src/billing/details/notices.ts';
import { invoiceToIssue } from '../../../src/billing/invoice-to-issue.ts';
import { clientInvoiceNotice } from '../../../src/billing/notices.ts';
import { removeAccount } from '../../../src/billing/remove-account.ts';
import { setIssuer } from '../../../src/billing/set-issuer.ts';
import { list } from '../../../src/kernel/phrase.ts';
import { aoi, haru, mio, NOW, sora } from '../../support/room.ts';
import { shown } from '../cards.ts';
import { seedDraft } from '../seed-billing.ts';
import { type Details, openDetails } from './details-room.ts';

let at: Details;
beforeEach(async () => {
  at = await openDetails();
});
afterEach(() => at.room.close());

const issuer: z.input<typeof setIssuer.input> = {
  legalName: 'Hibiki Studio K.K.',
  address: 'Shibuya, Tokyo',
  bankName: 'Sumida Bank',
  branch: 'Harajuku',
  account: '1234567',
  holder: 'HIBIKI STUDIO',
};
const another = { ...issuer, bankName: 'Meguro Bank', account: '7654321' };
const euro = {
  ...issuer,
  bankName: 'Spree Bank',
  account: '',
  iban: 'DE89370400440532013000',
  bankCurrency: 'EUR',
};
const set = (input: z.input<typeof setIssuer.input>) => at.room.perform(setIssuer, input, at.room.visit(aoi));
const accountOf = async (invoiceId: string) =>
  (await invoiceToIssue(at.room.prisma, invoiceId)).issuer.bank?.account;
const asked = async () =>
  (await at.room.prisma.billingDetailChange.findFirstOrThrow({ where: { kind: 'bank', status: 'asked' } }))
    .id;
const confirm = async (person = mio) =>
  at.room.perform(confirmChange, { changeId: await asked() }, at.room.visit(person));

describe('another bank account of the agency', () => {
  it('waits for a second person of finance; open invoices keep theirs, and their clients are told by a card', async () => {
    const { invoiceId, number, engagementId } = await at.engaged();
    const draft = await seedDraft(at.room);
    await at.told();
    expect(await set(another)).toEqual({ confirmers: ['Mio'] });
    const changeId = await asked();
    expect(await at.told()).toEqual(['billing.bank-asked > team']);
    const card = await shown(at.room, bankNotice, { changeId });
    expect(card?.json).toContain('<@UMIO>');
    expect(card?.json).toContain('7654321');
    // Who entered it can't confirm it, and neither can others.
    await expect(confirm(aoi)).rejects.toMatchObject({
      code: 'billing-details.ownQuestion',
      said: { values: { who: list(['Mio']) } },
    });
    await expect(confirm(sora)).rejects.toMatchObject({ code: 'billing.notForYou' });
    await confirm();
    expect(await at.told()).toEqual(['billing.account-changed > client']);
    const told = await shown(at.room, newAccountNotice, { changeId, engagementId });
    expect(told?.json).toContain(`paid to the account that they name: ${number}`);
    expect(told?.json).toContain('7654321');
    expect(told?.json).toContain('never tell you a new account by e-mail alone');
    expect(await accountOf(invoiceId)).toBe('1234567');
    expect((await shown(at.room, clientInvoiceNotice, { invoiceId }))?.json).toContain('1234567');
    await at.room.perform(approveInvoice, { invoiceId: draft.invoiceId }, at.room.visit(mio));
    expect(await accountOf(draft.invoiceId)).toBe('7654321');
    expect((await at.room.audits('agency')).map(({ type }) => type)).toContain('billing.details-confirmed');
  });

  it('that is not right leaves everything as it was', async () => {
    await at.engaged();
    await set(another);
    const changeId = await asked();
    await at.told();
    await at.room.perform(refuseChange, { changeId }, at.room.visit(mio));
    expect(await at.told()).toEqual([
      'billing.details-refused > team',
      'billing.details-refused > UAOI',
      'billing.details-refused > UMIO',
    ]);
    const { invoiceId } = await seedDraft(at.room);
    await at.room.perform(approveInvoice, { invoiceId }, at.room.visit(mio));
    expect(await accountOf(invoiceId)).toBe('1234567');
  });

  it('holds at once where nobody else has finance’s right, and is on record all the same', async () => {
    await at.engaged();
    await at.room.prisma.member.update({ where: { id: mio.id }, data: { role: 'member' } });
    await at.told();
    expect(await set(another)).toEqual({ confirmers: [] });
    expect(await at.told()).toEqual(['billing.account-changed > client']);
    const types = (await at.room.audits('agency')).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['billing.details-asked', 'billing.details-confirmed']));
  });

  it('the first of all needs nobody: nothing changes for anybody', async () => {
    expect(await set(issuer)).toEqual({ confirmers: [] });
    expect(await at.room.prisma.billingDetailChange.count()).toBe(0);
    expect(await set(issuer)).toEqual({ confirmers: [] });
    // The form is filled in with the usual account: a currency alone, chosen by a slip, changes nothing.
    expect(await set({ ...issuer, bankCurrency: 'EUR' })).toEqual({ confirmers: [] });
    expect(await at.room.prisma.billingDetailChange.count()).toBe(0);
  });

  it('for one currency stands on its invoices alone, and the usual one stays for the others', async () => {
    await at.engaged();
    await set(euro);
    await at.told();
    await confirm();
    // The open invoice is in another currency: its client has nothing to be told.
    expect(await at.told()).toEqual([]);
    const inEuro = await seedDraft(at.room, { currency: 'EUR' });
    const inYen = await seedDraft(at.room);
    for (const { invoiceId } of [inEuro, inYen])
      await at.room.perform(approveInvoice, { invoiceId }, at.room.visit(mio));
    expect((await invoiceToIssue(at.room.prisma, inEuro.invoiceId)).issuer.bank).toMatchObject({
      name: 'Spree Bank',
      iban: 'DE89370400440532013000',
    });
    expect(await accountOf(inYen.invoiceId)).toBe('1234567');
    // Other things about the issuer are changed without touching any account.
    await set({ ...issuer, address: 'Meguro, Tokyo' });
    expect(await at.room.prisma.billingDetailChange.count({ where: { status: 'asked' } })).toBe(0);
    expect((await invoiceToIssue(at.room.prisma, inEuro.invoiceId)).issuer).toMatchObject({
      address: 'Meguro, Tokyo',
      bank: { name: 'Spree Bank' },
    });
  });

  it('of one currency does not take the place of a question about another', async () => {
    await at.engaged();
    await set(euro);
    await set({ ...another, bankCurrency: 'USD' });
    await set(another);
    const waiting = await at.room.prisma.billingDetailChange.findMany({ where: { status: 'asked' } });
    expect(waiting.map(({ subject }) => subject).toSorted()).toEqual(['agency', 'agency:EUR', 'agency:USD']);
  });

  it('waits for nobody when the only other one may not confirm any more, and says what to do', async () => {
    await at.engaged();
    await set(another);
    await at.room.prisma.member.update({ where: { id: mio.id }, data: { role: 'member' } });
    await expect(confirm(aoi)).rejects.toMatchObject({ code: 'billing-details.nobodyElse' });
    expect(await set(another)).toEqual({ confirmers: [] });
    expect(await at.room.prisma.billingDetailChange.count({ where: { status: 'asked' } })).toBe(0);
  });

  it('is the agency’s alone to answer', async () => {
    await at.engaged();
    await set(another);
    await expect(
      at.room.perform(confirmChange, { changeId: await asked() }, at.room.visit(haru, NOW)),
    ).rejects.toMatchObject({ code: 'billing.notForYou' });
  });
});

describe('the account of one currency, taken away', () => {
  const remove = (person = aoi) => at.room.perform(removeAccount, { currency: 'EUR' }, at.room.visit(person));

  it('waits for a second person, who is told which invoices keep it; later ones name the usual account', async () => {
    await at.engaged();
    await set(euro);
    await confirm();
    const sent = await seedDraft(at.room, { currency: 'EUR' });
    await at.room.perform(approveInvoice, { invoiceId: sent.invoiceId }, at.room.visit(mio));
    const { number } = await at.room.prisma.invoice.findUniqueOrThrow({ where: { id: sent.invoiceId } });
    await at.told();
    expect(await remove()).toEqual({ confirmers: ['Mio'] });
    const changeId = await asked();
    const card = await shown(at.room, bankNotice, { changeId });
    expect(card?.json).toContain(`Unpaid invoices that keep the account from before (1): ${number}`);
    expect(card?.json).toContain('EUR has no account of its own');
    const draft = await seedDraft(at.room, { currency: 'EUR' });
    await at.told();
    await confirm();
    expect(await at.told()).toEqual(['billing.account-changed > client']);
    const { engagementId } = sent;
    const told = await shown(at.room, newAccountNotice, { changeId, engagementId });
    expect(told?.json).toContain(`paid to the account that they name: ${number}`);
    expect(told?.json).toContain('1234567');
    await at.room.perform(approveInvoice, { invoiceId: draft.invoiceId }, at.room.visit(mio));
    expect(await accountOf(draft.invoiceId)).toBe('1234567');
    expect((await invoiceToIssue(at.room.prisma, sent.invoiceId)).issuer.bank?.name).toBe('Spree Bank');
    await expect(remove()).rejects.toMatchObject({ code: 'billing-details.noOwnAccount' });
  });

  it('is an owner’s alone to ask', async () => {
    await expect(remove(mio)).rejects.toMatchObject({ code: 'billing.notForYou' });
  });
});
