import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviationLines, deviationsOf } from '../../../src/agreements/clauses/deviations.ts';
import { loadAgreement, newestAgreement } from '../../../src/agreements/load-agreement.ts';
import { plain } from '../../../src/kernel/format.ts';
import { locales } from '../../../src/kernel/locale.ts';
import { type ClauseRoom, openClauseRoom } from './clause-room.ts';

describe('where a version deviates from its template', () => {
  let room: ClauseRoom;
  beforeAll(async () => {
    room = await openClauseRoom();
  });
  afterAll(() => room.close());

  it('is read off the version, so that later changes do not touch it', async () => {
    const engagementId = await room.drafted();
    await room.change(engagementId, { clauseKey: 'payment', remove: true, reason: 'Paid already.' });
    await room.change(engagementId, {
      clauseKey: null,
      heading: 'Insurance',
      text: 'Yes.',
      reason: 'Asked for.',
    });
    const draft = await newestAgreement(room.prisma, engagementId);
    if (draft === undefined) throw new Error('no draft');
    await room.send(draft.id);
    await room.change(
      engagementId,
      { clauseKey: 'added-1', remove: true },
      undefined,
      '2026-11-23T02:00:00Z',
    );
    const deviations = await deviationsOf(room.prisma, await loadAgreement(room.prisma, draft.id));
    expect(deviations.map(({ clauseKey, kind, reason }) => [clauseKey, kind, reason])).toEqual([
      ['added-1', 'added', 'Asked for.'],
      ['payment', 'removed', 'Paid already.'],
    ]);
    for (const locale of locales) {
      const lines = deviationLines(deviations).map((line) => plain(line, locale));
      expect(lines[0]).toContain('Insurance');
      expect(lines[0]).toContain('Aoi');
    }
  });

  it('is nothing for the template as it is, nor for a version from before clauses were kept', async () => {
    const engagementId = await room.drafted();
    const draft = await newestAgreement(room.prisma, engagementId);
    if (draft === undefined) throw new Error('no draft');
    expect(await deviationsOf(room.prisma, draft)).toEqual([]);
    expect(await deviationsOf(room.prisma, { ...draft, clauses: [] })).toEqual([]);
    const clauses = draft.clauses.map((clause) => ({ ...clause, standing: 'changed' as const }));
    expect(await deviationsOf(room.prisma, { ...draft, clauses, kind: 'addendum' })).toEqual([]);
  });
});
