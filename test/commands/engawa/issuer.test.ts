import { afterAll, beforeAll, expect, it } from 'vitest';
import { issuerSubmitted, openIssuer } from '../../../commands/engawa/issuer.ts';
import { removalSubmitted } from '../../../commands/engawa/remove-account.ts';
import { seedSent } from '../../billing/seed-billing.ts';
import { aoi, openRoom, type Room } from '../../support/room.ts';
import { fill, send } from '../fill.ts';
import { modalOf, saidOf, standAt } from '../invoice/stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const details = {
  'Legal name': '株式会社響',
  Address: '東京都',
  Bank: '港銀行',
  'Account holder': 'カ）ヒビキ',
  'Account number': '1234567',
  'Japan: qualified invoice number': 'T1234567890123',
  'SWIFT/BIC': 'MINAJPJT',
};

it('saves what stands on invoices, and shows it again', async () => {
  const call = standAt(room).call(aoi);
  const { view } = modalOf(await openIssuer(call));
  expect(saidOf(await send(issuerSubmitted, fill(view, details), call))).toContain('Saved.');
  const { json } = modalOf(await openIssuer(call));
  for (const value of Object.values(details)) expect(json).toContain(`"initial_value":"${value}"`);
});

it('details that an earlier version left behind do not stand in the way', async () => {
  await room.prisma.agency.update({ where: { id: 1 }, data: { issuer: { legalName: 5, bank: 'x' } } });
  expect(modalOf(await openIssuer(standAt(room).call(aoi))).json).not.toContain('initial_value');
});

it('takes the account of one currency away, on a page of its own that first says which invoices keep it', async () => {
  const call = standAt(room).call(aoi);
  const { view } = modalOf(await openIssuer(call));
  expect(JSON.stringify(view)).not.toContain('Take an account away');
  const { invoiceId } = await seedSent(room, { currency: 'EUR' });
  const { payTo } = await room.prisma.invoice.findUniqueOrThrow({ where: { id: invoiceId } });
  const bank = { name: 'Meguro Bank', holder: 'HIBIKI', account: '777' };
  const issuer = { legalName: 'Hibiki', address: 'Tokyo', bank, banks: { EUR: payTo } };
  await room.prisma.agency.update({ where: { id: 1 }, data: { issuer } });
  await room.prisma.member.updateMany({ where: { role: 'finance' }, data: { role: 'member' } });
  const again = modalOf(await openIssuer(call)).view;
  const page = modalOf(await send(issuerSubmitted, fill(again, { 'Take an account away': 'EUR' }), call));
  expect(page.json).toContain('This account is to be taken away: 1234567, for EUR');
  expect(page.json).toContain('Unpaid invoices that keep the account from before (1)');
  const said = saidOf(await send(removalSubmitted, fill(page.view, {}), call));
  expect(said).toContain('EUR has no account of its own any more');
  expect(said).not.toContain('EUR: 1234567');
});
