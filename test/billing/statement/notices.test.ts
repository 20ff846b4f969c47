import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  refusedNotice,
  repeatedNotice,
  statementNotice,
  unclearNotice,
} from '../../../src/billing/statement/notices.ts';
import { openRoom, type Room } from '../../support/room.ts';
import { shown } from '../cards.ts';
import { came, fileWith, seedReading, seedStatement } from './seed-statement.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

describe('what is told about a file', () => {
  it('each line that cannot be read, and that nothing was imported', async () => {
    const faults = [
      { kind: 'decimals' as const, line: 3, text: '1.005' },
      { kind: 'day-ahead' as const, line: 7, text: '2027-01-01' },
    ];
    const statementId = await seedReading(room, { format: 'csv', faults, more: 2 });
    const card = await shown(room, refusedNotice, { statementId });
    expect(card?.text).toContain('The statement was not imported: nov.csv');
    expect(card?.text).toContain('Line 3: “1.005” has more decimals than its currency');
    expect(card?.text).toContain('Line 7: the date lies ahead: 2027-01-01');
    expect(card?.text).toContain('2 more lines');
    expect(card?.json).toContain('Nothing was imported');
    expect((await shown(room, refusedNotice, { statementId }, 'ja'))?.text).toContain('3行目');
    const camt = await seedReading(room, { format: 'camt.053', faults: faults.slice(0, 1), more: 0 });
    expect((await shown(room, refusedNotice, { statementId: camt }))?.text).toContain('Entry 3:');
    expect(await shown(room, unclearNotice, { statementId: camt })).toBeUndefined();
  });

  it('what is wrong with all of it', async () => {
    const statementId = await seedReading(room, { problem: 'wrong-kind' });
    expect((await shown(room, refusedNotice, { statementId }))?.text).toContain('This is no text');
  });

  it('a question, with its first lines, until the file is imported', async () => {
    const sample = [['2026-11-05', '<!channel>', '100']];
    const file = fileWith([came({ reference: 'asked' })]);
    const sha256 = 'read' in file ? file.read.sha256 : '';
    const statementId = await seedReading(room, { unclear: { sample, columns: {}, orders: [] }, sha256 });
    const asked = await shown(room, unclearNotice, { statementId });
    expect(asked?.labels).toEqual(['Choose columns']);
    expect(asked?.json).toContain('2026-11-05 | &lt;!channel&gt; | 100');
    const dates = await seedReading(room, {
      unclear: { sample, columns: {}, orders: ['dmy', 'mdy'] },
      sha256: 'dates',
    });
    expect((await shown(room, unclearNotice, { statementId: dates }))?.text).toContain('more than one way');
    await seedReading(room, file, { answers: statementId });
    const answered = await shown(room, unclearNotice, { statementId });
    expect(answered?.labels).toEqual([]);
    expect(answered?.text).toContain('Imported by Mio');
  });

  it('when and by whom it was imported before', async () => {
    const file = fileWith([came({ reference: 'before' })]);
    const earlier = await seedReading(room, file, { name: 'first.csv', at: '2026-11-20T01:00:00Z' });
    const statementId = await seedReading(room, file, { name: 'again.csv' });
    const { text } = (await shown(room, repeatedNotice, { statementId, earlier })) ?? { text: '' };
    expect(text).toContain('This file was imported before: again.csv');
    expect(text).toContain('Mio imported it as “first.csv”, Fri 20 Nov 2026 10:00 (Asia/Tokyo)');
  });

  it('that nothing in it was new', async () => {
    const entry = came({ reference: 'known' });
    await seedStatement(room, [entry]);
    const { statementId } = await seedStatement(room, [entry]);
    const card = await shown(room, statementNotice, { statementId });
    expect(card?.text).toContain('Nothing new came in');
    expect(card?.labels).toEqual([]);
  });
});
