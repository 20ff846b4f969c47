import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuerSubmitted } from '../../../commands/engawa/issuer.ts';
import { setup, setupSubmitted } from '../../../commands/engawa/setup.ts';
import { aoi, openRoom, type Room, sora } from '../../support/room.ts';
import { fill, send } from '../fill.ts';
import { modalOf, saidOf, standAt, typed } from '../invoice/stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

describe('/engawa setup', () => {
  it('changes the agency, then goes on to the invoice details, and shows them next time', async () => {
    const call = standAt(room).call(aoi);
    const first = modalOf(await typed(setup, call));
    expect(first.json).toContain('"initial_value":"Hibiki Studio"');
    const changed = fill(first.view, {
      'Agency name': 'Hibiki',
      Country: 'Japan',
      'Team channel': 'CINSIDE',
    });
    const second = modalOf(await send(setupSubmitted, changed, call));
    expect(second.view.callback_id).toBe('engawa.issuer');
    const details = {
      'Legal name': '株式会社響',
      Address: '東京都',
      Bank: '港銀行',
      'Account holder': 'カ）ヒビキ',
      'Account number': '1234567',
    };
    expect(saidOf(await send(issuerSubmitted, fill(second.view, details), call))).toContain('Saved.');
    const agency = await room.prisma.agency.findUniqueOrThrow({ where: { id: 1 } });
    expect(agency).toMatchObject({
      name: 'Hibiki',
      country: 'JP',
      teamChannelId: 'CINSIDE',
      issuer: { legalName: '株式会社響' },
    });
    const again = modalOf(await send(setupSubmitted, fill(modalOf(await typed(setup, call)).view, {}), call));
    expect(again.json).toContain('港銀行');
  });

  it('says who approves agreements, and what is missing there stands under its field', async () => {
    const call = standAt(room).call(aoi);
    const open = async () => modalOf(await typed(setup, call));
    const label = 'Approval before agreements go out';
    const first = await open();
    expect(first.json).toContain('Not needed');
    const missing = send(setupSubmitted, fill(first.view, { [label]: 'always' }), call);
    await expect(missing).rejects.toMatchObject({ code: 'approval.approverMissing', field: 'approver' });
    await room.prisma.member.update({ where: { id: sora.id }, data: { role: 'lead' } });
    const values = { [label]: 'from-amount', 'From this amount on': '5,000,000', Approver: 'USORA' };
    await send(setupSubmitted, fill(first.view, { ...values, 'Agency name': 'Hibiki' }), call);
    const kept = await open();
    for (const shown of ['"initial_value":"5000000"', '"initial_user":"USORA"', 'From an amount on'])
      expect(kept.json).toContain(shown);
    await send(setupSubmitted, fill(kept.view, { [label]: 'never' }), call);
    expect((await open()).json).not.toContain('USORA');
    await room.prisma.member.update({ where: { id: sora.id }, data: { role: 'member' } });
  });

  it('a refused half leaves nothing of the other behind', async () => {
    const call = standAt(room).call(aoi);
    const filled = fill(modalOf(await typed(setup, call)).view, {
      'Agency name': 'Not this',
      'Approval before agreements go out': 'always',
    });
    await expect(send(setupSubmitted, filled, call)).rejects.toThrow();
    const { name } = await room.prisma.agency.findUniqueOrThrow({ where: { id: 1 } });
    expect(name).not.toBe('Not this');
  });

  it('only owners may open it', async () => {
    const attempt = typed(setup, standAt(room).call(sora));
    await expect(attempt).rejects.toMatchObject({ code: 'agency.ownersOnly' });
  });

  it('before there is an agency it begins empty', async () => {
    const other = await openRoom();
    await other.prisma.agency.delete({ where: { id: 1 } });
    const { view } = modalOf(await typed(setup, standAt(other).call(aoi)));
    const filled = fill(view, { 'Agency name': 'New', 'Time zone': 'Tokyo', Country: 'JP', Currency: 'JPY' });
    await send(setupSubmitted, filled, standAt(other).call(aoi));
    expect(await other.prisma.agency.findUnique({ where: { id: 1 } })).toMatchObject({
      name: 'New',
      timeZone: 'Asia/Tokyo',
    });
    await other.close();
  });
});
