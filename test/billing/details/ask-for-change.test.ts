import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answeredLetter, askedLetter } from '../../../src/billing/details/letters.ts';
import { changeNotice } from '../../../src/billing/details/notices.ts';
import { takeBackChange } from '../../../src/billing/details/take-back-change.ts';
import { clientInvoiceNotice } from '../../../src/billing/notices.ts';
import { plain } from '../../../src/kernel/format.ts';
import { aoi, haru, mio, sora, tomo, yuki } from '../../support/room.ts';
import { shown } from '../cards.ts';
import { type Details, openDetails } from './details-room.ts';

let at: Details;
beforeAll(async () => {
  at = await openDetails();
});
afterAll(() => at.room.close());

const emi = { name: 'Emi', email: 'emi@kawa.example' };

describe('asking for another billing contact', () => {
  it('changes nothing: the contact from before is asked in the channel, and the invoices say so', async () => {
    const { engagementId, invoiceId } = await at.engaged();
    await at.told();
    const { changeId, holds } = await at.ask(engagementId, emi);
    expect(holds).toBe(false);
    expect(await at.billingContact(engagementId)).toMatchObject({ id: tomo.id });
    expect(await at.told()).toEqual(['billing.details-asked > client']);
    const card = await shown(at.room, changeNotice, { changeId });
    expect(card?.json).toContain('<@UTOMO>');
    expect(card?.labels).toEqual(['Confirm', 'That is not right', 'Take it back']);
    expect(card?.json).toContain('Until it is confirmed, invoices go out as before');
    const invoice = await shown(at.room, clientInvoiceNotice, { invoiceId });
    expect(invoice?.json).toContain('Another billing contact waits for confirmation (Emi)');
    expect(invoice?.labels).toContain('Change billing details');
    expect((await at.room.effects('slack.redraw')).map(({ payload }) => payload)).toContainEqual({
      subject: invoiceId,
    });
    expect((await at.room.audits(engagementId)).at(-1)).toMatchObject({ type: 'billing.details-asked' });
  });

  it('by the contact from before is the confirmation itself, and both are written to', async () => {
    const { engagementId } = await at.engaged();
    await at.told();
    const { holds, changeId } = await at.ask(engagementId, emi, tomo);
    expect(holds).toBe(true);
    expect(await at.billingContact(engagementId)).toMatchObject(emi);
    expect(await at.told()).toEqual([
      'billing.details-asked > client',
      'billing.details-confirmed > team',
      'billing.details-answered > old',
      'billing.details-answered > new',
    ]);
    const facts = await answeredLetter.load(at.room.prisma, { changeId, side: 'new' });
    if (facts === undefined) throw new Error('no letter');
    expect(answeredLetter.to(facts)).toMatchObject(emi);
  });

  it('where nobody looks after invoices, or only somebody without Slack, is put before who decides', async () => {
    const { engagementId } = await at.engaged(null);
    const { changeId } = await at.ask(engagementId, emi, mio);
    const card = await shown(at.room, changeNotice, { changeId });
    expect(card?.json).toContain('<@UHARU>, <@UYUKI>');
    const outside = await at.room.prisma.contact.create({
      data: {
        id: 'con_outside',
        clientId: 'cli_kawa',
        name: 'Rei',
        email: 'rei@kawa.example',
        createdAt: new Date(),
      },
    });
    const other = await at.engaged(outside);
    await at.told();
    const asked = await at.ask(other.engagementId, emi, aoi);
    expect(await at.told()).toEqual(['billing.details-asked > client', 'billing.details-asked > old']);
    const facts = await askedLetter.load(at.room.prisma, { changeId: asked.changeId, side: 'old' });
    if (facts === undefined) throw new Error('no letter');
    expect(askedLetter.to(facts)?.email).toBe('rei@kawa.example');
    const said = askedLetter.say(facts, at.room.visit().now).lines.map((line) => plain(line, 'en'));
    expect(said.join(' ')).toContain('Aoi has asked for a change');
    // What is believed must not come by e-mail alone.
    expect(said.join(' ')).not.toMatch(/1234567|Sumida/);
  });

  it('a second time takes the place of the first, whose card says so', async () => {
    const { engagementId } = await at.engaged();
    const first = await at.ask(engagementId, emi);
    const second = await at.ask(engagementId, { name: 'Ken', email: 'ken@kawa.example' });
    expect(await at.status(first.changeId)).toBe('withdrawn');
    expect(await at.status(second.changeId)).toBe('asked');
    const card = await shown(at.room, changeNotice, { changeId: first.changeId });
    expect(card?.json).toContain('Another request took the place of this one');
    expect(card?.labels).toEqual([]);
  });

  it('is taken back by whoever asked, and by nobody else', async () => {
    const { engagementId } = await at.engaged();
    const { changeId } = await at.ask(engagementId, emi);
    const takeBack = (person: typeof haru) =>
      at.room.perform(takeBackChange, { changeId }, at.room.visit(person));
    await expect(takeBack(yuki)).rejects.toMatchObject({
      code: 'billing-details.notAsker',
      said: { values: { who: 'Haru' } },
    });
    await at.told();
    await takeBack(haru);
    expect(await at.told()).toEqual(['billing.details-answered > old']);
    const card = await shown(at.room, changeNotice, { changeId });
    expect(card?.json).toContain('Haru took it back');
    expect(card?.labels).toEqual([]);
    expect(await at.room.prisma.due.count({ where: { subject: changeId, state: 'waiting' } })).toBe(0);
    await expect(takeBack(haru)).rejects.toMatchObject({ code: 'billing-details.answered' });
  });

  it('two at once about one client, from two of its projects, leave one question', async () => {
    const one = await at.engaged();
    const other = await at.engaged();
    const asked = await Promise.allSettled([
      at.ask(one.engagementId, { address: 'Kobe 1-1' }),
      at.ask(other.engagementId, { address: 'Kobe 2-2' }),
    ]);
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(
      await at.room.prisma.billingDetailChange.count({ where: { kind: 'billing-address', status: 'asked' } }),
    ).toBe(1);
  });

  it('and another address at once asks two questions', async () => {
    const { engagementId } = await at.engaged();
    const { changes } = await at.ask(engagementId, { ...emi, address: 'Kobe 1-1', taxNumber: '12' });
    expect(changes.map(({ kind }) => kind).toSorted()).toEqual(['billing-address', 'billing-contact']);
    expect(changes.find(({ kind }) => kind === 'billing-address')?.after).toEqual({
      legalName: 'Kawa Foods',
      address: 'Kobe 1-1',
      taxNumber: '12',
    });
  });

  it.each([
    [{}, 'billing-details.nothingChanges', 'name'],
    [{ name: 'Tomo', email: 'TOMO@kawa.example' }, 'billing-details.nothingChanges', 'name'],
    [{ name: 'Emi' }, 'billing-details.emailNeeded', 'email'],
    [{ ...emi, slackUserId: 'UMIO' }, 'billing-details.notOurs', 'slackUserId'],
  ])('%j is refused', async (change, code, field) => {
    const { engagementId } = await at.engaged();
    await expect(at.ask(engagementId, change)).rejects.toMatchObject({ code, field });
  });

  it('is for the client, and for who runs projects or money', async () => {
    const { engagementId } = await at.engaged();
    await expect(at.ask(engagementId, emi, sora)).rejects.toMatchObject({ code: 'billing-details.teamWord' });
    await expect(at.ask(engagementId, emi, { ...haru, clientId: 'cli_other' })).rejects.toMatchObject({
      code: 'billing.notYourInvoice',
    });
    await at.room.prisma.engagement.update({
      where: { id: engagementId },
      data: { billingContactId: null, acceptorId: null, standInId: null },
    });
    await expect(at.ask(engagementId, emi, yuki)).rejects.toMatchObject({
      code: 'billing-details.nobodyConfirms',
    });
  });
});
