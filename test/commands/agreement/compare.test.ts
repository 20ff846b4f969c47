import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparison } from '../../../commands/agreement/compare.ts';
import { loadAgreement } from '../../../src/agreements/load-agreement.ts';
import { voidAgreement } from '../../../src/agreements/void-agreement.ts';
import { aoi, haru } from '../../support/room.ts';
import { type AgreementDesk, openAgreementDesk, shown } from './agreement-desk.ts';

describe('“What changed since version …”', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
  });
  afterAll(() => desk.close());

  const twoVersions = async () => {
    const engagementId = await desk.withMilestones(1);
    const first = await desk.draft(engagementId);
    await desk.send(first);
    await desk.perform(voidAgreement, { agreementId: first, reason: 'Again.' }, desk.visit(aoi));
    const second = await desk.draft(engagementId, { paymentTermDays: 45 });
    return { engagementId, first, second };
  };

  it('is offered on the preview of a later version and shows the clause with its words', async () => {
    const { engagementId, first, second } = await twoVersions();
    const preview = shown(await desk.type('preview', engagementId));
    expect(preview).toContain('What changed since version 1');
    const value = { agreementId: second, sinceId: first };
    const said = shown(await desk.press('agreement.compare', value, aoi));
    expect(said).toContain('Version 1 and version 2');
    expect(said).toContain('within [−14][+45] days');
    expect(said).toMatch(/Changed: /);
    await expect(desk.press('agreement.compare', value, haru)).rejects.toMatchObject({
      code: 'agreement.onlyTheTeam',
    });
  });

  it('says so when both say the same, what moved, and compares a text that has no clauses', async () => {
    const { first } = await twoVersions();
    const version = await loadAgreement(desk.prisma, first);
    const said = (before: typeof version, after: typeof version) =>
      shown({ kind: 'say', card: comparison(before, after) });
    expect(said(version, version)).toContain('Both versions say the same.');
    const [opening, ...rest] = version.clauses;
    if (opening === undefined) throw new Error('no clauses');
    expect(said(version, { ...version, clauses: [...rest, opening] })).toContain('Moved: ');
    const other = { ...opening, text: 'Other.' };
    expect(said(version, { ...version, clauses: [...rest, other] })).toContain('It has also moved.');
    const old = { ...version, clauses: [], body: 'The old text.' };
    expect(said(old, { ...old, body: 'The new text.' })).toContain('The [−old][+new] text.');
  });

  it('names what differs in the second language alone', async () => {
    const engagementId = await desk.withMilestones(1);
    const id = await desk.draft(engagementId, { secondLocale: 'ja' });
    const version = await loadAgreement(desk.prisma, id);
    const clauses = version.clauses.map((clause) =>
      clause.key === 'payment' ? { ...clause, second: { heading: '支払', text: 'XYZ' } } : clause,
    );
    const said = shown({ kind: 'say', card: comparison(version, { ...version, clauses }) });
    expect(said).toContain('[+XYZ]');
    expect(said).not.toContain('Both versions say the same.');
  });

  it('is not offered where there is no earlier version', async () => {
    const engagementId = await desk.withMilestones(1);
    await desk.draft(engagementId);
    expect(shown(await desk.type('preview', engagementId))).not.toContain('agreement.compare');
  });
});
