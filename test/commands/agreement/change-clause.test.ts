import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeClause } from '../../../src/agreements/clauses/change-clause.ts';
import { draftAgreement } from '../../../src/agreements/draft-agreement.ts';
import { newestAgreement } from '../../../src/agreements/load-agreement.ts';
import { locales } from '../../../src/kernel/locale.ts';
import type { Reply } from '../../../src/surface/reply.ts';
import { usualDraft } from '../../agreements/agreement-room.ts';
import { rin } from '../../agreements/clauses/clause-room.ts';
import { aoi, haru, sora } from '../../support/room.ts';
import { type AgreementDesk, openAgreementDesk, shown, view } from './agreement-desk.ts';

describe('“Change a clause”', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
    const { kind: _kind, ...lead } = rin;
    const createdAt = new Date('2026-11-23T01:00:00Z');
    await desk.prisma.member.create({ data: { ...lead, locale: 'en', timeZone: 'Asia/Tokyo', createdAt } });
  });
  afterAll(() => desk.close());

  const drafted = async () => {
    const engagementId = await desk.withMilestones(1);
    await desk.draft(engagementId);
    return engagementId;
  };
  const clauses = async (engagementId: string) =>
    (await newestAgreement(desk.prisma, engagementId))?.clauses ?? [];
  const lockedKey = async (engagementId: string) =>
    (await clauses(engagementId)).find(({ locked, heading }) => locked && heading !== '')?.key ?? '';
  const pick = (engagementId: string, clause: string, person = aoi): Promise<Reply> =>
    desk.submit('agreement.clause-pick', { engagementId }, { clause }, person);
  const contextOf = (reply: Reply) => JSON.parse(view(reply).private_metadata ?? '{}').context;
  const save = async (opened: Reply, values: object, id = 'agreement.clause') =>
    desk.submit(
      id,
      contextOf(opened),
      { what: 'say', heading: 'Payment', text: 'Soon.', more: undefined, reason: 'Why not.', ...values },
      aoi,
    );

  it('is offered on the preview and after drafting, to those who run engagements', async () => {
    const engagementId = await drafted();
    expect(shown(await desk.type('preview', engagementId))).toContain('agreement.clauses');
    expect(shown(await desk.type('preview', engagementId, sora))).not.toContain('agreement.clauses');
    await expect(desk.press('agreement.clauses', { engagementId }, sora)).rejects.toMatchObject({
      code: 'agreement.notYours',
    });
    await expect(pick(engagementId, 'payment', { ...sora })).rejects.toMatchObject({
      code: 'agreement.notYours',
    });
    await expect(desk.press('agreement.clauses', { engagementId }, haru)).rejects.toMatchObject({
      code: 'agreement.notYours',
    });
  });

  it('lists every clause by number, with how it stands', async () => {
    const engagementId = await drafted();
    const key = await lockedKey(engagementId);
    await save(await pick(engagementId, 'payment'), {});
    await save(await pick(engagementId, key), { heading: 'Secrets' });
    await save(await pick(engagementId, 'milestones'), { what: 'leave-out' });
    const list = shown(await desk.press('agreement.clauses', { engagementId }, aoi));
    expect(list).toMatch(/Payment \(changed\)/);
    expect(list).toMatch(/\(waits for approval\)/);
    expect(list).toMatch(/\(locked\)/);
    expect(list).toMatch(/\(left out\)/);
    expect(list).toContain('A new clause');
  });

  it('shows the template’s own text and keeps its variables working', async () => {
    const engagementId = await drafted();
    const opened = await pick(engagementId, 'payment');
    expect(shown(opened)).toContain('{{ fee }}');
    expect(shown(opened)).not.toContain('Go back to the template');
    const said = await save(opened, { text: 'The fee is {{ fee }}.', more: 'Nothing else.' });
    expect(shown(said)).toContain('made again');
    expect((await clauses(engagementId)).find(({ key }) => key === 'payment')?.text).toBe(
      'The fee is JPY 400,000.\nNothing else.',
    );
    const again = await pick(engagementId, 'payment');
    expect(shown(again)).toContain('The fee is {{ fee }}.');
    await save(again, { what: 'restore' });
    expect((await clauses(engagementId)).find(({ key }) => key === 'payment')?.standing).toBe('template');
  });

  it('says who decides about a locked clause, before and after, and that a change waits', async () => {
    const engagementId = await drafted();
    const key = await lockedKey(engagementId);
    const opened = await pick(engagementId, key);
    expect(shown(opened)).toMatch(/locked\. A second person.*Rin/);
    expect(shown(await save(opened, {}))).toMatch(/waits for approval: Rin/);
    expect(shown(await pick(engagementId, key))).toContain('Aoi asked for a change');
  });

  it('adds a clause, and shows it again with its text', async () => {
    const engagementId = await drafted();
    const opened = await pick(engagementId, 'new');
    expect(shown(opened)).not.toContain('Leave this clause out');
    await save(opened, { what: undefined, heading: 'Insurance', text: 'We are insured.' });
    expect((await clauses(engagementId)).at(-1)).toMatchObject({ heading: 'Insurance', standing: 'added' });
    expect(shown(await pick(engagementId, 'added-1'))).toContain('We are insured.');
  });

  it('asks for both languages where the agreement is in two', async () => {
    const engagementId = await desk.withMilestones(1);
    const input = { engagementId, ...usualDraft, secondLocale: 'ja' } as const;
    await desk.perform(draftAgreement, input, desk.visit(aoi));
    const opened = await pick(engagementId, 'payment');
    expect(view(opened).callback_id).toBe('agreement.clause-bilingual');
    const second = { secondHeading: '支払い', secondText: '料金は{{ fee }}です。' };
    await save(opened, { text: 'The fee is {{ fee }}.', ...second }, 'agreement.clause-bilingual');
    expect((await clauses(engagementId)).find(({ key }) => key === 'payment')).toMatchObject({
      second: { heading: '支払い', text: expect.stringContaining('400,000') },
    });
    expect(shown(await pick(engagementId, 'payment'))).toContain('料金は{{ fee }}です。');
  });

  it('puts nothing of the template’s other language beside words that were taken over', async () => {
    const engagementId = await desk.withMilestones(1);
    const input = { engagementId, ...usualDraft, secondLocale: 'ja' } as const;
    await desk.perform(draftAgreement, input, desk.visit(aoi));
    const theirs = { text: 'Paid {{ sometime }}, they say.', literal: true, reason: 'Their lawyer' };
    await desk.perform(changeClause, { engagementId, clauseKey: 'payment', ...theirs }, desk.visit(aoi));
    const opened = await pick(engagementId, 'payment');
    expect(shown(opened)).toContain('Paid {{ sometime }}');
    expect(shown(opened)).not.toContain('委託料');
    await save(opened, { text: 'Paid {{ soon }}.' }, 'agreement.clause-bilingual');
    const clause = (await clauses(engagementId)).find(({ key }) => key === 'payment');
    expect(clause).toMatchObject({ text: 'Paid {{ soon }}.', standing: 'changed' });
    expect(clause).not.toHaveProperty('second');
  });

  it('opens a long clause in two fields, and says where a longer one can be changed', async () => {
    const engagementId = await drafted();
    const line = `${'x'.repeat(1000)}\n`;
    const about = { engagementId, clauseKey: 'payment', seen: null, literal: false };
    const values = { what: 'say', heading: 'Payment', more: undefined, reason: 'Long.' };
    await desk.submit('agreement.clause', about, { ...values, text: line.repeat(4) });
    const opened = JSON.parse(JSON.stringify(view(await pick(engagementId, 'payment')).blocks));
    const initial = (name: string): string =>
      opened.find((block: { block_id?: string }) => block.block_id === name)?.element.initial_value ?? '';
    expect(`${initial('text')}\n${initial('more')}` === line.repeat(4).trim()).toBe(true);
    const { id = '' } = (await desk.prisma.clauseChange.findFirst({ where: { engagementId } })) ?? {};
    await desk.submit('agreement.clause', { ...about, seen: id }, { ...values, text: line.repeat(5) });
    expect(shown(await pick(engagementId, 'payment'))).toContain('too long for a form');
  });

  it('says what to do next when a version is out, and when there is no draft', async () => {
    const engagementId = await desk.withMilestones(1);
    expect(shown(await save(await pick(engagementId, 'payment'), {}))).toContain('next draft');
    await desk.send(await desk.draft(engagementId));
    expect(shown(await save(await pick(engagementId, 'payment'), { text: 'Later.' }))).toMatch(
      /Version 1 is with the client.*agreement void/,
    );
  });

  it('does not open once it is agreed', async () => {
    const engagementId = await desk.seedEngagement({ agreedTotal: 1n });
    await expect(desk.press('agreement.clauses', { engagementId }, aoi)).rejects.toMatchObject({
      code: 'agreement.agreedAlready',
    });
  });

  it('is approved and sent back from the card, by the second person', async () => {
    const engagementId = await drafted();
    const key = await lockedKey(engagementId);
    await save(await pick(engagementId, key), { heading: 'Secrets' });
    const changeId = async () =>
      (await desk.prisma.clauseChange.findFirstOrThrow({ where: { engagementId, decision: null } })).id;
    const first = { changeId: await changeId() };
    await expect(desk.press('clause.approve', first, aoi)).rejects.toMatchObject({
      code: 'clause.ownChange',
    });
    expect(shown(await desk.press('clause.approve', first, rin))).toContain('made again');
    await save(await pick(engagementId, key), { heading: 'Secrets', text: 'More.' });
    const second = { changeId: await changeId() };
    expect(view(await desk.press('clause.send-back', second, rin)).callback_id).toBe('clause.send-back');
    expect(await desk.submit('clause.send-back', second, { reason: 'No.' }, rin)).toMatchObject({
      kind: 'done',
    });
    expect((await clauses(engagementId)).find((one) => one.key === key)?.text).toBe('Soon.');
  });

  it.each(locales)('is said in %s', async (locale) => {
    const engagementId = await drafted();
    await save(await pick(engagementId, 'payment'), {});
    expect(view(await desk.type('preview', engagementId, aoi, locale)).blocks.length).toBeLessThanOrEqual(
      100,
    );
  });
});
