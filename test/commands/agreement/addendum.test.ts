import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clauseChoices, NEW_CLAUSE } from '../../../commands/agreement/open-addendum.ts';
import type { ConsolidatedClause } from '../../../src/agreements/addenda/consolidated-text.ts';
import { textInForce } from '../../../src/agreements/addenda/in-force.ts';
import { newestAgreement } from '../../../src/agreements/load-agreement.ts';
import type { Reply } from '../../../src/surface/reply.ts';
import { after, others, sameTerms } from '../../agreements/addenda/addendum-room.ts';
import { aoi, haru, sora } from '../../support/room.ts';
import { type AgreementDesk, openAgreementDesk, shown, view } from './agreement-desk.ts';

let desk: AgreementDesk;
beforeAll(async () => {
  desk = await openAgreementDesk({ others, after });
});
afterAll(() => desk.close());

async function signed(): Promise<string> {
  const { engagementId, agreementId } = await desk.sentAgreement();
  await desk.sign(agreementId);
  return engagementId;
}
const newest = async (engagementId: string) => {
  const found = await newestAgreement(desk.prisma, engagementId);
  if (found === undefined) throw new Error('no agreement');
  return found;
};
const { silentAcceptance: _silent, ...numbers } = sameTerms;
const head = { subject: 'Longer window', why: 'Holidays', silentAcceptance: 'yes', ...numbers };
const draft = (engagementId: string, more: object = {}) =>
  desk.submit('agreement.addendum', { engagementId }, { ...head, ...more });
const note = (reply: Reply): string =>
  reply.kind === 'done' && reply.note !== undefined ? shown({ kind: 'say', card: reply.note }) : '';

describe('/agreement draft once the agreement is signed', () => {
  it('opens the addendum’s form with the terms as they are and every clause to choose from', async () => {
    const opened = await desk.type('draft', await signed());
    expect(view(opened).callback_id).toBe('agreement.addendum');
    expect(shown(opened)).toContain('Version 1 is signed');
    expect(shown(opened)).toContain('"initial_value":"14"');
    expect(shown(opened)).toContain('Confidentiality');
    expect(shown(opened)).toContain('A new clause');
  });

  it('goes on to the clause that was chosen, with its text in the field', async () => {
    const engagementId = await signed();
    const opened = await draft(engagementId, { clause: 'confidentiality' });
    expect(shown(opened)).toContain('"agreement.addendum-clause"');
    expect(shown(opened)).toContain('keeps secret');
    const { id: agreementId } = await newest(engagementId);
    const context = { agreementId, clauseKey: 'confidentiality', second: null };
    const saved = await desk.submit('agreement.addendum-clause', context, {
      what: 'say',
      heading: 'Confidentiality',
      text: 'Five years.',
      more: 'And a day.',
    });
    expect(note(saved)).toContain('Changed: Confidentiality');
    expect(note(saved)).toContain('"addendum.clause"');
    expect((await newest(engagementId)).body).toContain('Five years.\nAnd a day.');
  });

  it('changes another clause through the button, and takes one out', async () => {
    const engagementId = await signed();
    const said = await draft(engagementId, { revisionRounds: 3 });
    expect(note(said)).toContain('Revision rounds: 2 → 3');
    const { id } = await newest(engagementId);
    const pick = await desk.press('addendum.clause', id, aoi);
    expect(shown(pick)).toContain('"agreement.addendum-pick"');
    const form = await desk.submit('agreement.addendum-pick', { agreementId: id }, { clause: 'no-return' });
    expect(shown(form)).toContain('This clause is locked');
    const context = { agreementId: id, clauseKey: 'no-return', second: null };
    const gone = await desk.submit('agreement.addendum-clause', context, { what: 'remove' });
    expect(note(gone)).toContain('Taken out: ');
    expect(note(gone)).toContain('Locked clauses change');
    const { id: next } = await newest(engagementId);
    const about = { ...context, agreementId: next };
    const kept = await desk.submit('agreement.addendum-clause', about, { what: 'keep' });
    expect(note(kept)).not.toContain('Taken out');
  });

  it('offers to take out what is too long for a form, and not to word it there', async () => {
    const engagementId = await signed();
    const { id, clauses } = await newest(engagementId);
    const long = clauses.map((one) =>
      one.key === 'confidentiality' ? { ...one, text: 'x'.repeat(7000) } : one,
    );
    await desk.prisma.agreement.update({ where: { id }, data: { clauses: long } });
    const opened = await draft(engagementId, { clause: 'confidentiality' });
    expect(shown(opened)).toContain('7,000 characters');
    expect(shown(opened)).toContain('Take this clause out');
    expect(shown(opened)).not.toContain('xxx');
  });

  it('asks for the second language where the agreement has two', async () => {
    const engagementId = await signed();
    const { id } = await newest(engagementId);
    await desk.prisma.agreement.update({ where: { id }, data: { secondLocale: 'ja' } });
    const opened = await draft(engagementId, { clause: '+' });
    expect(shown(opened)).toContain('Text in the second language');
    const context = { agreementId: (await newest(engagementId)).id, clauseKey: null, second: 'ja' };
    const values = { heading: 'Hosting', text: 'We host it.' };
    const second = { secondHeading: '保守', secondText: '運用します。' };
    await desk.submit('agreement.addendum-clause', context, values, aoi, second);
    const { addendum } = await newest(engagementId);
    expect(addendum?.edits[0]?.second).toEqual({ heading: '保守', text: '運用します。' });
  });

  it('says no to who may not, to what was drafted anew, and while one is out', async () => {
    const engagementId = await signed();
    await expect(desk.type('draft', engagementId, sora)).rejects.toMatchObject({
      code: 'agreement.notYours',
    });
    await draft(engagementId, { revisionRounds: 3 });
    const { id } = await newest(engagementId);
    await expect(desk.press('addendum.clause', id, sora)).rejects.toMatchObject({
      code: 'agreement.notYours',
    });
    await draft(engagementId, { revisionRounds: 4 });
    await expect(desk.press('addendum.clause', id, aoi)).rejects.toMatchObject({ code: 'agreement.unknown' });
    await desk.send((await newest(engagementId)).id);
    await expect(desk.type('draft', engagementId)).rejects.toMatchObject({ code: 'agreement.outAlready' });
  });
});

it('of more clauses than Slack takes options, a new one and what the draft says stay in reach', async () => {
  const whole = await textInForce(desk.prisma, await signed());
  const [first] = whole?.clauses ?? [];
  if (whole === undefined || first === undefined) throw new Error('nothing is signed');
  const clauses = Array.from(
    { length: 130 },
    (_, nth): ConsolidatedClause => ({
      ...first,
      key: `clause-${nth}`,
      heading: `Number ${nth}`,
      number: nth + 1,
      takenOut: nth < 60,
    }),
  );
  const removed = {
    key: 'clause-129',
    kind: 'removed' as const,
    heading: 'Number 129',
    text: '',
    by: aoi.id,
  };
  const addendum = { subject: 'x', why: '', terms: [], edits: [removed] };
  const choices = clauseChoices({ ...whole, clauses }, addendum);
  const keys = choices.map(({ value }) => value);
  expect(choices).toHaveLength(100);
  expect(keys[0]).toBe('clause-129');
  expect(keys.at(-1)).toBe(NEW_CLAUSE);
  for (let nth = 60; nth < 130; nth += 1) expect(keys).toContain(`clause-${nth}`);
});

describe('what is in force', () => {
  it('is what /agreement preview shows once it is signed, as text and as PDF, for the team', async () => {
    const engagementId = await signed();
    const preview = await desk.type('preview', engagementId);
    expect(shown(preview)).toContain('The text in force. Agreement version 1');
    expect(shown(preview)).toContain('/status/document/');
    await expect(desk.type('preview', engagementId, haru)).rejects.toMatchObject({
      code: 'agreement.onlyTheTeam',
    });
    await expect(desk.press('agreement.in-force', { engagementId }, haru)).rejects.toMatchObject({
      code: 'agreement.onlyTheTeam',
    });
  });

  it('stands behind a button while an addendum is under way, which itself is previewed and sent', async () => {
    const engagementId = await signed();
    await draft(engagementId, { revisionRounds: 3 });
    const preview = shown(await desk.type('preview', engagementId));
    expect(preview).toContain('Addendum 2: Longer window');
    expect(preview).toContain('"agreement.in-force"');
    const whole = shown(await desk.press('agreement.in-force', { engagementId }, aoi));
    expect(whole).toContain('Agreement version 1');
    const send = shown(await desk.type('send', engagementId));
    expect(send).toContain('Revision rounds: 2 → 3');
    expect(send).toContain('Nothing is billed and nothing begins anew');
    expect(send).not.toContain('is billed as deposit');
  });

  it('is named by /agreement status, with the addenda that count', async () => {
    const engagementId = await signed();
    await draft(engagementId, { revisionRounds: 3 });
    const { id } = await newest(engagementId);
    expect(shown(await desk.type('status', engagementId))).toContain('Version 1');
    await desk.send(id);
    await desk.sign(id);
    expect(shown(await desk.type('status', engagementId))).toContain('Version 1, Version 2');
    expect(shown(await desk.type('preview', engagementId))).toContain('With addendum 2 of');
  });

  it('an addendum says what it changes: no fee of its own, and no clause as a deviation from a template', async () => {
    const engagementId = await signed();
    await draft(engagementId, { acceptanceWindowDays: 8 });
    const { id, body } = await newest(engagementId);
    expect(body).toContain('already running keeps its end');
    await desk.send(id);
    await desk.sign(id);
    const status = shown(await desk.type('status', engagementId));
    expect(status).toContain('Acceptance window (business days): 5 → 8');
    expect(status).not.toContain('Total fee');
    expect(status).not.toContain('Differs from the template');
  });
});
