import { afterAll, expect, it } from 'vitest';
import { signingHealth } from '../../../commands/engawa/signing-health.ts';
import { plain } from '../../../src/kernel/format.ts';
import { seedStuck } from '../../engagements/seed-waiting.ts';
import { openRoom } from '../../support/room.ts';
import { standAt } from '../invoice/stand.ts';

const room = await openRoom();
afterAll(() => room.close());

const said = async (signersNeedEmail: boolean) => {
  const { desk } = standAt(room);
  return plain(await signingHealth({ ...desk, signersNeedEmail }), 'en');
};

it('says by whom agreements are signed, and what that waits for', async () => {
  expect(await said(false)).toBe('On our own page');
  expect(await said(true)).toContain('no problem known');
  const stuck = await seedStuck(room, 'refused');
  expect(await said(true)).toContain('no problem known');
  const change = (problem: string) =>
    room.prisma.effect.updateMany({
      where: { state: 'refused' },
      data: { kind: 'signature.request', problem },
    });
  await change('NeedsAHuman: DocuSign answered 400');
  expect(await said(true)).toContain('something is stuck');
  await change('ConsentMissing: DocuSign waits for consent. Its user opens this address');
  expect(await said(true)).toContain('waits for consent');
  expect(stuck).toBeDefined();
});
