import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inForceDocument } from '../../../src/agreements/addenda/in-force-document.ts';
import { inForceBody, inForceClauses } from '../../../src/agreements/addenda/in-force-text.ts';
import { voidAgreement } from '../../../src/agreements/void-agreement.ts';
import { agreeChange } from '../../../src/changes/agree-change.ts';
import { askChange } from '../../../src/changes/ask-change.ts';
import { assessChange } from '../../../src/changes/assess-change.ts';
import { aoi, haru } from '../../support/room.ts';
import { realDocuments } from '../agreement-room.ts';
import { type AddendumRoom, openAddendumRoom } from './addendum-room.ts';

let room: AddendumRoom;
beforeAll(async () => {
  room = await openAddendumRoom();
});
afterAll(() => room.close());

const engagement = (id: string) => room.prisma.engagement.findUniqueOrThrow({ where: { id } });

/** A change that the client asks for and agrees to by button. */
async function agreed(engagementId: string) {
  const { changeId } = await room.perform(
    askChange,
    { engagementId, what: 'One page | more', why: 'A product' },
    room.visit(haru),
  );
  const values = { impact: 'A page', difference: '50,000', newDueOn: '2026-12-24', alternatives: [] };
  await room.perform(assessChange, { changeId, ...values }, room.visit(aoi));
  const { assessedAt } = await room.prisma.changeRequest.findUniqueOrThrow({ where: { id: changeId } });
  const proposal = assessedAt?.toISOString() ?? '';
  await room.perform(agreeChange, { changeId, proposal }, room.visit(haru));
}

describe('a signed addendum', () => {
  it('puts its terms in force with the signature; it bills nothing, begins nothing and keeps the total', async () => {
    const { engagementId } = await room.signedAgreement();
    const before = await engagement(engagementId);
    const plan = await room.prisma.billingPlanItem.findMany({ where: { engagementId } });
    const kickoffs = (await room.told()).filter((name) => name === 'engagement.kickoff').length;
    const deposits = (await room.effects('invoice.bill-deposit')).length;
    const id = await room.draftOne(engagementId, { acceptanceWindowDays: 10, silentAcceptance: false });
    await room.send(id);
    expect((await engagement(engagementId)).terms).toEqual(before.terms);
    await room.sign(id);
    const after = await engagement(engagementId);
    expect(after.terms).toMatchObject({
      acceptanceWindowDays: 10,
      silentAcceptance: false,
      revisionRounds: 2,
    });
    expect(after).toMatchObject({ agreementVersion: 2, agreedTotal: before.agreedTotal, status: 'active' });
    expect(await room.prisma.billingPlanItem.findMany({ where: { engagementId } })).toEqual(plan);
    expect((await room.told()).filter((name) => name === 'engagement.kickoff')).toHaveLength(kickoffs);
    expect(await room.effects('invoice.bill-deposit')).toHaveLength(deposits);
    const types = (await room.audits(engagementId)).map(({ type }) => type);
    expect(types).toContain('addendum.signed');
    expect(types.filter((type) => type === 'agreement.signed')).toHaveLength(1);
  });

  it('is told and sealed like an agreement', async () => {
    const { engagementId } = await room.signedAgreement();
    await room.carry('agreement.seal');
    const told = (await room.told()).length;
    const id = await room.draftOne(engagementId, { revisionRounds: 3 });
    await room.send(id);
    await room.sign(id);
    expect(await room.carry('agreement.seal')).toBe(1);
    expect((await room.told()).slice(told)).toEqual(
      expect.arrayContaining(['agreement.to-sign', 'agreement.signed', 'agreement.signed-team']),
    );
    expect((await room.agreement(id)).status).toBe('signed');
  });

  it('stands in the text in force, with its mark; what was voided never does', async () => {
    const { engagementId } = await room.signedAgreement();
    await room.signedAddendum(engagementId, 'confidentiality', 'Five years.');
    const second = await room.edit(await room.draftOne(engagementId), {
      kind: 'remove',
      clauseKey: 'no-return',
    });
    await room.send(second);
    await room.perform(voidAgreement, { agreementId: second, reason: 'Not now' }, room.visit(aoi));
    await room.signedAddendum(engagementId, null, 'We host it.');
    const whole = await room.inForce(engagementId);
    expect(whole.addenda.map(({ version }) => version)).toEqual([2, 4]);
    const body = inForceBody(whole);
    expect(body).toMatch(/\d+\. Anew\n\[Changed by addendum 2, Mon 23 Nov 2026\]\n\nFive years\./);
    expect(body).toMatch(/\d+\. Anew\n\[Added by addendum 4, .*\]\n\nWe host it\./);
    expect(whole.clauses.find(({ key }) => key === 'no-return')?.takenOut).toBe(false);
    expect(body).not.toContain('Taken out');
  });

  it('says the newest of every term, and where a clause was taken out', async () => {
    const { engagementId } = await room.signedAgreement();
    const first = await room.draftOne(engagementId, { revisionRounds: 3 });
    const gone = await room.edit(first, { kind: 'remove', clauseKey: 'confidentiality' });
    await room.send(gone);
    await room.sign(gone);
    const second = await room.draftOne(engagementId, { revisionRounds: 4 });
    await room.send(second);
    await room.sign(second);
    const clauses = inForceClauses(await room.inForce(engagementId));
    expect(clauses.find(({ note }) => note?.startsWith('Taken out by addendum 2'))).toMatchObject({
      text: '',
    });
    const terms = clauses.at(-1);
    expect(terms?.text).toContain('Revision rounds: 4');
    expect(terms?.text).not.toContain('Revision rounds: 3');
  });
});

describe('addenda and changes agreed by button', () => {
  it('never take the same number, whichever comes first', async () => {
    const { engagementId } = await room.signedAgreement();
    await agreed(engagementId);
    expect((await engagement(engagementId)).agreementVersion).toBe(2);
    const id = await room.draftOne(engagementId, { revisionRounds: 3 });
    expect((await room.agreement(id)).version).toBe(3);
    await room.send(id);
    await agreed(engagementId);
    expect((await engagement(engagementId)).agreementVersion).toBe(4);
    await room.sign(id);
    const { agreementVersion, terms } = await engagement(engagementId);
    expect(agreementVersion).toBe(4);
    expect(terms).toMatchObject({ revisionRounds: 3 });
    await agreed(engagementId);
    const items = await room.prisma.billingPlanItem.findMany({ where: { engagementId, status: 'planned' } });
    expect(items.map((item) => item.agreementVersion).toSorted()).toEqual([1, 1, 2, 4, 5]);
    const { agreedTotal } = await engagement(engagementId);
    expect(items.reduce((sum, { amount }) => sum + amount, 0n)).toBe(agreedTotal);
    const again = await room.draftOne(engagementId, { revisionRounds: 5 });
    expect((await room.agreement(again)).version).toBe(6);
  });

  it('stand together in the text in force', async () => {
    const { engagementId } = await room.signedAgreement();
    await agreed(engagementId);
    const whole = await room.inForce(engagementId);
    const body = inForceBody(whole);
    expect(whole.total.minor).toBe(450_000n);
    expect(body).toContain('| 1 | One page ｜ more | JPY 50,000 | Thu 24 Dec 2026 | Mon 23 Nov 2026 |');
    expect(body).toContain('The total fee is now JPY 450,000');
    expect(body).toMatch(/Milestones\n\[Read together with the agreed changes below\]/);
  });
});

it('forty addenda are one text, its newest words and every mark in their order', async () => {
  const { engagementId } = await room.signedAgreement();
  const id = await room.signedAddendum(engagementId, 'confidentiality', 'Words 2.');
  await room.prisma.$executeRaw`
    insert into agreement
    select (jsonb_populate_record(a, jsonb_build_object('id', 'agr_' || n, 'version', n, 'addendum',
      jsonb_set(a.addendum, '{edits,0,text}', to_jsonb('Words ' || n || '.'))))).*
      from agreement a, generate_series(3, 41) n where a.id = ${id}`;
  const whole = await room.inForce(engagementId);
  expect(whole.version).toBe(41);
  const changed = whole.clauses.find(({ key }) => key === 'confidentiality');
  expect(changed?.text).toBe('Words 41.');
  expect(changed?.marks.map(({ version }) => version)).toEqual(
    Array.from({ length: 40 }, (_, nth) => nth + 2),
  );
  const card = await inForceDocument(room.prisma, whole);
  expect(card.about?.match(/addendum \d+ of/g)).toHaveLength(40);
  expect((await realDocuments.agreement(card)).byteLength).toBeLessThan(1_000_000);
});

it('an agreement that was made before clauses were kept can be added to', async () => {
  const { engagementId, agreementId } = await room.signedAgreement();
  const { body } = await room.agreement(agreementId);
  await room.prisma.agreement.update({ where: { id: agreementId }, data: { clauses: [] } });
  const whole = await room.inForce(engagementId);
  expect(inForceBody(whole)).toBe(body);
  await room.signedAddendum(engagementId, 'section-2', 'Other words.');
  expect(inForceBody(await room.inForce(engagementId))).toMatch(/2\. Anew\n\[Changed.*\]\n\nOther words\./);
});
