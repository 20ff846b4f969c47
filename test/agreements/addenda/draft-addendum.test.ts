import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haru, sora } from '../../support/room.ts';
import { type AddendumRoom, openAddendumRoom, sameTerms } from './addendum-room.ts';

let room: AddendumRoom;
beforeAll(async () => {
  room = await openAddendumRoom();
});
afterAll(() => room.close());

describe('drafting an addendum', () => {
  it('sets down only what changes, as the next version, naming what it changes and since when', async () => {
    const { engagementId, agreementId } = await room.signedAgreement();
    const base = await room.agreement(agreementId);
    const id = await room.draftOne(engagementId, { acceptanceWindowDays: 10 });
    const made = await room.agreement(id);
    expect(made).toMatchObject({ kind: 'addendum', status: 'draft', version: 2, plan: [] });
    expect(made.body).toContain(`“${base.title}”, version 1`);
    expect(made.body).toContain('Mon 23 Nov 2026');
    expect(made.body).toContain('| Acceptance window (business days) | 5 | 10 |');
    expect(made.body).toContain('Reason: Holidays');
    expect(made.body).not.toContain('| No. | Milestone |');
    expect(made.fee.minor).toBe(400_000n);
    expect(made.deposit.minor).toBe(0n);
  });

  it('is for owners and leads, and only after a signature', async () => {
    const { engagementId } = await room.signedAgreement();
    await expect(room.draftOne(engagementId, {}, sora)).rejects.toMatchObject({ code: 'agreement.notYours' });
    await expect(room.draftOne(engagementId, {}, haru)).rejects.toMatchObject({ code: 'agreement.notYours' });
    const { engagementId: early } = await room.sentAgreement();
    await expect(room.draftOne(early)).rejects.toMatchObject({ code: 'addendum.nothingAgreed' });
  });

  it('keeps the clauses that were edited when its title or terms are changed', async () => {
    const { engagementId } = await room.signedAgreement();
    const first = await room.draftOne(engagementId);
    await room.edit(first, { kind: 'write', clauseKey: null, heading: 'Hosting', text: 'Hosting is ours.' });
    const again = await room.draftOne(engagementId, { revisionRounds: 3 });
    const { addendum, version } = await room.agreement(again);
    expect(version).toBe(2);
    const own = addendum?.edits.filter(({ follows }) => follows === undefined);
    expect(own?.map(({ key, kind }) => [key, kind])).toEqual([['addendum-1', 'added']]);
    expect(addendum?.terms).toEqual([{ name: 'revisionRounds', from: 2, to: 3 }]);
    expect(await room.prisma.agreement.count({ where: { engagementId, status: 'draft' } })).toBe(1);
  });

  it('waits while one is out', async () => {
    const { engagementId } = await room.signedAgreement();
    await room.send(await room.draftOne(engagementId, { revisionRounds: 3 }));
    await expect(room.draftOne(engagementId)).rejects.toMatchObject({ code: 'agreement.outAlready' });
  });

  it('shows a client name with markup as it is, on one line', async () => {
    const { engagementId } = await room.signedAgreement();
    await room.prisma.client.update({ where: { id: 'cli_kawa' }, data: { name: '{{ fee }}\n## 9. <b>*x*' } });
    const { body } = await room.agreement(
      await room.draftOne(engagementId, { ...sameTerms, revisionRounds: 4 }),
    );
    await room.prisma.client.update({ where: { id: 'cli_kawa' }, data: { name: 'Kawa Foods' } });
    expect(body).toContain('{{ fee }} ## 9. <b>*x* and Hibiki Studio signed');
  });
});
