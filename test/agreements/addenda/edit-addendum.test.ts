import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONGEST_CLAUSE } from '../../../src/agreements/addenda/addendum.ts';
import { sora } from '../../support/room.ts';
import { type AddendumRoom, openAddendumRoom } from './addendum-room.ts';

let room: AddendumRoom;
beforeAll(async () => {
  room = await openAddendumRoom();
});
afterAll(() => room.close());

const write = (clauseKey: string | null, text: string, heading = 'Confidentiality') =>
  ({ kind: 'write', clauseKey, heading, text }) as const;

describe('editing an addendum', () => {
  it('words a clause anew, exactly as it was entered and under the number it has', async () => {
    const { engagementId } = await room.signedAgreement();
    const whole = await room.inForce(engagementId);
    const number = whole.clauses.find(({ key }) => key === 'confidentiality')?.number;
    const first = await room.draftOne(engagementId);
    const id = await room.edit(first, write('confidentiality', 'Five years, {{ fee }} <b>.'));
    const { clauses, body } = await room.agreement(id);
    expect(clauses.find(({ key }) => key === 'confidentiality')).toMatchObject({ standing: 'changed' });
    expect(body).toContain(`Clause ${number} changes\n`);
    expect(body).toContain('now reads:\n\n');
    expect(body).toContain('Five years, {{ fee }} <b>.');
    await expect(room.agreement(first)).rejects.toMatchObject({ code: 'agreement.unknown' });
  });

  it('takes a clause out, or leaves it as agreed after all', async () => {
    const { engagementId } = await room.signedAgreement();
    const first = await room.draftOne(engagementId);
    const gone = await room.edit(first, { kind: 'remove', clauseKey: 'confidentiality' });
    expect((await room.agreement(gone)).body).toContain('no longer applies');
    const kept = await room.edit(gone, { kind: 'keep', clauseKey: 'confidentiality' });
    expect((await room.agreement(kept)).addendum?.edits).toEqual([]);
  });

  it('adds clauses under keys and numbers of their own', async () => {
    const { engagementId } = await room.signedAgreement();
    const last = Math.max(...(await room.inForce(engagementId)).clauses.map(({ number }) => number ?? 0));
    const one = await room.edit(await room.draftOne(engagementId), write(null, 'We host it.', 'Hosting'));
    const two = await room.edit(one, write(null, 'We train you.', 'Training'));
    const { addendum, body } = await room.agreement(two);
    expect(addendum?.edits.map(({ key }) => key)).toEqual(['addendum-1', 'addendum-2']);
    expect(body).toContain(`${last + 1}. Hosting`);
    expect(body).toContain(`${last + 2}. Training`);
    const again = await room.edit(two, { kind: 'remove', clauseKey: 'addendum-1' });
    expect((await room.agreement(again)).addendum?.edits.map(({ key }) => key)).toEqual(['addendum-2']);
  });

  it('refuses what would change nothing or can not be placed, each at its field', async () => {
    const { engagementId } = await room.signedAgreement();
    const present = (await room.inForce(engagementId)).clauses.find(({ key }) => key === 'confidentiality');
    const id = await room.draftOne(engagementId);
    const { heading = '', text = '' } = present ?? {};
    await expect(room.edit(id, write('confidentiality', text, heading))).rejects.toMatchObject({
      code: 'addendum.sameText',
      field: 'text',
    });
    await expect(room.edit(id, write(null, 'Words.', ''))).rejects.toMatchObject({
      code: 'addendum.headingNeeded',
      field: 'heading',
    });
    await expect(room.edit(id, write('no-such', 'Words.'))).rejects.toMatchObject({
      code: 'addendum.unknownClause',
    });
    await expect(room.edit(id, write(null, 'x'.repeat(2_000_000), 'Long'))).rejects.toThrow();
    await expect(room.edit(id, write(null, 'x'.repeat(LONGEST_CLAUSE), 'Long'))).resolves.toBeDefined();
  });

  it('is not for everybody, nor for what is out', async () => {
    const { engagementId } = await room.signedAgreement();
    const id = await room.draftOne(engagementId, { revisionRounds: 3 });
    await expect(room.edit(id, write(null, 'x'), sora)).rejects.toMatchObject({ code: 'agreement.notYours' });
    await room.send(id);
    await expect(room.edit(id, write(null, 'x'))).rejects.toMatchObject({ code: 'agreement.notADraft' });
  });

  it('needs both languages where the agreement has two', async () => {
    const { engagementId, agreementId } = await room.signedAgreement();
    const locale = { secondLocale: 'ja' };
    await room.prisma.agreement.update({ where: { id: agreementId }, data: locale });
    const id = await room.draftOne(engagementId);
    await expect(room.edit(id, write(null, 'We host it.', 'Hosting'))).rejects.toMatchObject({
      code: 'addendum.secondNeeded',
      field: 'secondText',
    });
    const second = { heading: '保守', text: '弊社で運用します。' };
    const whole = await room.edit(id, { ...write(null, 'We host it.', 'Hosting'), second });
    const { clauses } = await room.agreement(whole);
    const added = clauses.find(({ key }) => key === 'addendum-1');
    expect(added?.second?.text).toContain('弊社で運用します。');
    expect(added?.second?.text).toContain('次の条を追加します。');
    expect(clauses.every(({ second: beside }) => beside !== undefined)).toBe(true);
  });
});
