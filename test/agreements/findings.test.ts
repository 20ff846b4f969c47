import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { TemplateClause } from '../../src/agreements/clause.ts';
import { findingsOf } from '../../src/agreements/findings.ts';
import { newestAgreement } from '../../src/agreements/load-agreement.ts';
import { plain } from '../../src/kernel/format.ts';
import { haru, yuki } from '../support/room.ts';
import { type ClauseRoom, openClauseRoom } from './clauses/clause-room.ts';

describe('what keeps a draft from going out', () => {
  let room: ClauseRoom;
  beforeAll(async () => {
    room = await openClauseRoom();
  });
  afterAll(() => room.close());

  const found = async (engagementId: string, needsEmail = false, at?: string) => {
    const draft = await newestAgreement(room.prisma, engagementId);
    if (draft?.status !== 'draft') throw new Error('no draft');
    return findingsOf(room.prisma, draft, room.visit(undefined, at).now, { needsEmail });
  };
  const codes = async (...args: Parameters<typeof found>) => (await found(...args)).map(({ code }) => code);

  it('is nothing when all is right', async () => {
    expect(await codes(await room.drafted(), true)).toEqual([]);
  });

  it('is each milestone whose amount moved by one minor unit, is new, or is gone, with both figures', async () => {
    const engagementId = await room.drafted();
    await room.prisma.milestone.updateMany({ where: { engagementId }, data: { amount: 300_001n } });
    const [moved] = await found(engagementId);
    expect(moved).toMatchObject({ code: 'amountMoved', mend: 'draft' });
    expect(moved && plain(moved.said, 'en')).toMatch(/Wireframes 1.*JPY 300,000.*JPY 300,001/);
    await room.prisma.milestone.updateMany({ where: { engagementId }, data: { status: 'replaced' } });
    await room.addMilestone(engagementId);
    expect(await codes(engagementId)).toEqual(['newMilestone', 'goneMilestone']);
  });

  it('is a text that would read differently now', async () => {
    const engagementId = await room.drafted();
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { name: 'Shop' } });
    expect(await codes(engagementId)).toEqual(['textMoved']);
  });

  it('is another decision-maker, none, or one without an address that the provider needs', async () => {
    const engagementId = await room.drafted();
    const name = async (acceptorId: string | null) =>
      room.prisma.engagement.update({ where: { id: engagementId }, data: { acceptorId } });
    await name(yuki.id);
    expect(await codes(engagementId)).toContain('otherSigner');
    await name(null);
    expect(await codes(engagementId)).toContain('noSigner');
    await name(haru.id);
    await room.prisma.contact.update({ where: { id: haru.id }, data: { email: null } });
    expect(await codes(engagementId)).toEqual([]);
    expect(await found(engagementId, true)).toMatchObject([{ code: 'noEmail', mend: 'roles' }]);
    await room.prisma.contact.update({ where: { id: haru.id }, data: { email: 'haru@kawa.example' } });
  });

  it('is a day that has passed since', async () => {
    const engagementId = await room.drafted();
    expect(await codes(engagementId, false, '2026-12-25T01:00:00Z')).toEqual(['startInPast', 'dueInPast']);
  });

  it('is locked text that a second person has not approved, until they decide', async () => {
    const engagementId = await room.drafted();
    const [key = ''] = await room.keys(engagementId, true);
    const { changeId } = await room.change(engagementId, {
      clauseKey: key,
      heading: 'Secrets',
      text: 'None.',
    });
    const [waiting] = await found(engagementId);
    expect(waiting).toMatchObject({ code: 'lockedUnapproved', mend: 'clauses' });
    expect(waiting && plain(waiting.said, 'ja')).toContain('Aoi');
    await room.approve(changeId);
    expect(await codes(engagementId)).toEqual([]);
  });

  it('is a clause that was changed before a later version of the template locked it', async () => {
    const engagementId = await room.drafted();
    await room.change(engagementId);
    const template = await room.prisma.agreementTemplate.findFirstOrThrow({
      where: { locale: 'en', name: 'service' },
      orderBy: { version: 'desc' },
    });
    const clauses = z.array(TemplateClause).parse(template.clauses);
    const { id, version, madeBy: _by, variables, ...same } = template;
    const locked = clauses.map((clause) => (clause.key === 'payment' ? { ...clause, locked: true } : clause));
    await room.prisma.agreementTemplate.create({
      data: {
        ...same,
        id: `${id}_locked`,
        version: version + 1,
        variables: variables ?? [],
        clauses: locked,
      },
    });
    expect(await codes(engagementId)).toEqual(['lockedUnapproved']);
    await room.draft(engagementId);
    expect(await codes(engagementId)).toEqual(['lockedUnapproved']);
    const { changeId, waits } = await room.change(engagementId);
    expect(waits).toBe(true);
    await room.approve(changeId);
    expect(await codes(engagementId)).toEqual([]);
    await room.prisma.agreement.deleteMany({ where: { engagementId } });
    await room.prisma.agreementTemplate.delete({ where: { id: `${id}_locked` } });
  });

  it('is a blank where the text shows something, with its clause and line', async () => {
    const engagementId = await room.drafted();
    await room.change(engagementId, { heading: 'Payment', text: 'First.\nSent to {{ standIn.name }}.' });
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { standInId: null } });
    const blank = (await found(engagementId)).find(({ code }) => code === 'blank');
    expect(blank).toMatchObject({ mend: 'clauses' });
    expect(blank && plain(blank.said, 'en')).toMatch(/Payment.*line 2.*standIn\.name/);
  });
});
