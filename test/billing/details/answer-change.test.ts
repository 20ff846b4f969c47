import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveInvoice } from '../../../src/billing/approve-invoice.ts';
import { billedClient, billToOf } from '../../../src/billing/bill-to.ts';
import { confirmChange, refuseChange } from '../../../src/billing/details/answer-change.ts';
import { loseBillingContact } from '../../../src/billing/details/lose-billing-contact.ts';
import { changeNotice, fraudNotice } from '../../../src/billing/details/notices.ts';
import { expireDetails, remindOfDetails } from '../../../src/billing/details/remind-of-change.ts';
import { invoiceToIssue } from '../../../src/billing/invoice-to-issue.ts';
import { list } from '../../../src/kernel/phrase.ts';
import { aoi, haru, mio, tomo, yuki } from '../../support/room.ts';
import { shown } from '../cards.ts';
import { seedDraft } from '../seed-billing.ts';
import { type Details, openDetails } from './details-room.ts';

let at: Details;
beforeAll(async () => {
  at = await openDetails();
});
afterAll(() => at.room.close());

const emi = { name: 'Emi', email: 'emi@kawa.example' };
const confirm = (changeId: string, person = tomo) =>
  at.room.perform(confirmChange, { changeId }, at.room.visit(person));
const refuseIt = (changeId: string, person = tomo) =>
  at.room.perform(refuseChange, { changeId }, at.room.visit(person));
const left = (slackUserId: string) =>
  at.room.perform(loseBillingContact, { slackUserId, channelId: 'CKAWA' }, at.room.visit());

describe('confirmed by the contact from before', () => {
  it('it holds for invoices that are approved afterwards; what was approved keeps its addressee', async () => {
    const sent = await at.engaged();
    const draft = await seedDraft(at.room);
    await at.room.prisma.engagement.update({
      where: { id: draft.engagementId },
      data: { billingContactId: tomo.id },
    });
    const { changes } = await at.ask(draft.engagementId, { ...emi, address: 'Kobe 1-1' });
    for (const { id } of changes) await confirm(id);
    await at.room.perform(approveInvoice, { invoiceId: draft.invoiceId }, at.room.visit(mio));
    const billed = (id: string) => invoiceToIssue(at.room.prisma, id);
    expect((await billed(draft.invoiceId)).billTo).toMatchObject({
      attention: 'Emi',
      email: emi.email,
      address: 'Kobe 1-1',
    });
    // The other one had been approved before, with the client's address as it was.
    expect((await billed(sent.invoiceId)).billTo.address).toBeUndefined();
    expect((await at.room.audits(draft.engagementId)).map(({ type }) => type)).toContain(
      'billing.details-confirmed',
    );
  });

  it('nobody else may, and only once', async () => {
    const { engagementId } = await at.engaged();
    const { changeId } = await at.ask(engagementId, emi);
    for (const person of [haru, yuki])
      await expect(confirm(changeId, person)).rejects.toMatchObject({
        code: 'billing-details.notTheirs',
        said: { values: { who: list(['Tomo']) } },
      });
    await expect(at.room.perform(confirmChange, { changeId }, at.room.visit(mio))).rejects.toMatchObject({
      code: 'billing-details.notTheirs',
    });
    await Promise.allSettled([confirm(changeId), confirm(changeId)]);
    await expect(confirm(changeId)).rejects.toMatchObject({ code: 'billing-details.answered' });
    await expect(refuseIt(changeId)).rejects.toMatchObject({ code: 'billing-details.answered' });
    const audits = await at.room.audits(engagementId);
    expect(audits.filter(({ type }) => type === 'billing.details-confirmed')).toHaveLength(1);
    expect((await shown(at.room, changeNotice, { changeId }))?.json).toContain('Confirmed by Tomo');
  });

  it('somebody who is known becomes it, and nobody is there twice', async () => {
    const { engagementId } = await at.engaged();
    const known = { name: yuki.name, email: 'YUKI@kawa.example', slackUserId: 'UYUKI' };
    const { changeId } = await at.ask(engagementId, known);
    await confirm(changeId);
    expect(await at.billingContact(engagementId)).toMatchObject({ id: yuki.id });
    expect(await at.room.prisma.contact.count({ where: { slackUserId: 'UYUKI' } })).toBe(1);
  });

  it('whoever decides keeps their own name, address and Slack: agreements to sign go there', async () => {
    const { prisma } = at.room;
    const before = await prisma.contact.findUniqueOrThrow({ where: { id: yuki.id } });
    const theirs = { name: 'Y. Tanaka', email: 'billing@kawa.example' };
    for (const { engagementId } of [await at.engaged(), await at.engaged()]) {
      const { changeId } = await at.ask(engagementId, { ...theirs, slackUserId: 'UYUKI' });
      await confirm(changeId);
      expect(await at.billingContact(engagementId)).toMatchObject({ ...theirs, slackUserId: null });
    }
    expect(await prisma.contact.count({ where: theirs })).toBe(1);
    expect(await prisma.contact.findUnique({ where: { id: yuki.id } })).toEqual(before);
    // Somebody else's Slack under the address of who decides, but is not in Slack yet.
    const unseen = { slackUserId: null };
    await prisma.contact.update({ where: { id: yuki.id }, data: unseen });
    const { engagementId } = await at.engaged();
    const { changeId } = await at.ask(engagementId, {
      name: before.name,
      email: before.email ?? '',
      slackUserId: 'UMALLORY',
    });
    await confirm(changeId);
    expect(await prisma.contact.findUnique({ where: { id: yuki.id } })).toMatchObject(unseen);
    expect(await at.billingContact(engagementId)).toMatchObject({ slackUserId: 'UMALLORY' });
    await prisma.contact.update({ where: { id: yuki.id }, data: { slackUserId: 'UYUKI' } });
  });

  it('another name alone is another name on invoices', async () => {
    const { engagementId } = await at.engaged();
    const { changeId } = await at.ask(engagementId, { name: 'Tomo Ito', email: 'tomo@kawa.example' });
    await confirm(changeId);
    expect(await at.billingContact(engagementId)).toMatchObject({ id: tomo.id, name: 'Tomo Ito' });
    await at.room.prisma.contact.update({ where: { id: tomo.id }, data: { name: 'Tomo' } });
  });

  it('of the address only what was to be different changes: what was set down since stays', async () => {
    const { engagementId } = await at.engaged();
    const { changeId } = await at.ask(engagementId, { address: 'Nagoya 3-3' });
    await at.room.prisma.client.update({
      where: { id: 'cli_kawa' },
      data: { billing: { legalName: 'Kawa Foods', taxNumber: 'T42' } },
    });
    await confirm(changeId);
    const { billing } = await at.room.prisma.client.findUniqueOrThrow({ where: { id: 'cli_kawa' } });
    expect(billing).toMatchObject({ address: 'Nagoya 3-3', taxNumber: 'T42' });
  });
});

describe('not right, says the contact from before', () => {
  it('nothing changes, and owners and finance are warned of fraud', async () => {
    const { engagementId } = await at.engaged();
    const { changeId } = await at.ask(engagementId, emi);
    await at.told();
    await refuseIt(changeId);
    expect(await at.billingContact(engagementId)).toMatchObject({ id: tomo.id });
    expect(await at.told()).toEqual([
      'billing.details-refused > team',
      'billing.details-refused > UAOI',
      'billing.details-refused > UMIO',
      // Who was to follow may be the swindler.
      'billing.details-answered > old',
    ]);
    expect((await shown(at.room, fraudNotice, { changeId }))?.json).toContain('payment fraud');
  });
});

describe('without an answer', () => {
  it('it is reminded of twice and ends after ten business days of the client, told to the team and the contact from before', async () => {
    const { engagementId } = await at.engaged();
    const { changeId } = await at.ask(engagementId, emi);
    const due = await at.room.prisma.due.findMany({
      where: { subject: changeId },
      orderBy: { dueAt: 'asc' },
    });
    expect(due.map(({ kind, localDay }) => `${kind} ${localDay.toISOString().slice(0, 10)}`)).toEqual([
      'billing.remind-of-details 2026-11-26',
      'billing.remind-of-details 2026-12-02',
      'billing.expire-details 2026-12-07',
    ]);
    await at.told();
    await at.room.perform(remindOfDetails, { changeId }, at.room.visit(undefined, '2026-11-26T01:00:00Z'));
    expect(await at.told()).toEqual(['billing.details-reminder > client']);
    // Days off that were entered meanwhile: the card says a later day.
    const days = { firstDay: new Date('2026-12-03'), lastDay: new Date('2026-12-03') };
    const added = { addedBy: {}, addedAt: new Date('2026-11-30') };
    await at.room.prisma.dayOff.create({ data: { id: 'off_1', name: 'Retreat', ...days, ...added } });
    await at.room.perform(expireDetails, { changeId }, at.room.visit(undefined, '2026-12-07T09:00:00Z'));
    await at.room.prisma.dayOff.deleteMany({});
    expect(await at.status(changeId)).toBe('asked');
    const [again] = await at.room.prisma.due.findMany({
      where: { subject: changeId },
      orderBy: { dueAt: 'desc' },
    });
    expect(again?.dueAt.toISOString()).toBe('2026-12-08T09:00:00.000Z');
    await at.room.perform(expireDetails, { changeId }, at.room.visit(undefined, '2026-12-07T09:00:00Z'));
    expect(await at.told()).toEqual(['billing.details-expired > team', 'billing.details-answered > old']);
    expect(await at.status(changeId)).toBe('withdrawn');
    expect((await shown(at.room, changeNotice, { changeId }))?.json).toContain('Nobody answered in time');
    await at.room.perform(expireDetails, { changeId }, at.room.visit());
    await at.room.perform(remindOfDetails, { changeId }, at.room.visit());
    expect(await at.told()).toEqual([]);
    await expect(confirm(changeId)).rejects.toMatchObject({ code: 'billing-details.answered' });
  });

  it('who lets it run out may be gone: asked again, whoever decides can answer, too, until they are heard again', async () => {
    const { engagementId } = await at.engaged();
    const first = await at.ask(engagementId, emi);
    await expect(confirm(first.changeId, haru)).rejects.toMatchObject({ code: 'billing-details.notTheirs' });
    const expires = at.room.visit(undefined, '2026-12-07T09:00:00Z');
    await at.room.perform(expireDetails, { changeId: first.changeId }, expires);
    const second = await at.ask(engagementId, emi, aoi);
    expect((await shown(at.room, changeNotice, { changeId: second.changeId }))?.json).toContain(
      '<@UTOMO>, <@UHARU>, <@UYUKI>',
    );
    const later = at.room.visit(tomo, '2026-12-08T01:00:00Z');
    await at.room.perform(refuseChange, { changeId: second.changeId }, later);
    const third = await at.ask(engagementId, emi, aoi);
    await expect(confirm(third.changeId, haru)).rejects.toMatchObject({ code: 'billing-details.notTheirs' });
    await confirm(third.changeId);
  });

  it('an answer takes back what was still to come', async () => {
    const { engagementId } = await at.engaged();
    const { changeId } = await at.ask(engagementId, emi);
    await confirm(changeId);
    expect(await at.room.prisma.due.count({ where: { subject: changeId, state: 'waiting' } })).toBe(0);
  });
});

describe('the contact from before leaves', () => {
  it('who decides answers in their place, and invoices keep their name until then', async () => {
    const { engagementId } = await at.engaged();
    const { changeId } = await at.ask(engagementId, emi);
    const usual = { name: 'Accounts', email: 'accounts@kawa.example' };
    await at.room.prisma.client.update({ where: { id: 'cli_kawa' }, data: { billing: usual } });
    await at.told();
    await left('UTOMO');
    // Other projects' invoices go to the client's usual contact as before.
    expect((await at.room.prisma.client.findUniqueOrThrow({ where: { id: 'cli_kawa' } })).billing).toEqual(
      usual,
    );
    expect(await at.told()).toContain('billing.contact-left > team');
    const { client, billingContact } = await at.room.prisma.engagement.findUniqueOrThrow({
      where: { id: engagementId },
      include: { client: true, billingContact: true },
    });
    expect(billToOf(billedClient({ client, billingContact }))).toMatchObject({
      attention: 'Tomo',
      email: 'tomo@kawa.example',
    });
    await expect(confirm(changeId)).rejects.toMatchObject({ code: 'billing-details.notTheirs' });
    await confirm(changeId, haru);
    expect(await at.billingContact(engagementId)).toMatchObject(emi);
    await left('UTOMO');
    expect(await at.told()).not.toContain('billing.contact-left > team');
  });
});
