import { describe, expect, it } from 'vitest';
import { firstUnread, newestTs, rowsOf } from '../../../../src/local-workspace/page/channel/message-rows.ts';
import { message } from '../seen-things.ts';

/** minutes after 23:50 in Tokyo on a Tuesday */
const minutes = (count: number): string => `${Date.UTC(2026, 10, 24, 14, 50) / 1000 + count * 60}.000000`;
const shown = (rows: ReturnType<typeof rowsOf>): string[] =>
  rows.map((row) => (row.kind === 'message' ? (row.leads ? 'LEADS' : 'follows') : row.kind));

describe('messages in a row', () => {
  const timeZone = 'Asia/Tokyo';

  it('of one author stand together for five minutes', () => {
    const messages = [
      message(minutes(0)),
      message(minutes(1)),
      message(minutes(7)),
      message(minutes(8), { userId: 'U2' }),
    ];
    expect(shown(rowsOf(messages, { timeZone }))).toEqual(['day', 'LEADS', 'follows', 'LEADS', 'LEADS']);
  });

  it('are divided by the reader’s midnight', () => {
    const messages = [message(minutes(9)), message(minutes(11))];
    expect(shown(rowsOf(messages, { timeZone }))).toEqual(['day', 'LEADS', 'day', 'LEADS']);
    expect(shown(rowsOf(messages, { timeZone: 'UTC' }))).toEqual(['day', 'LEADS', 'follows']);
  });

  it('have the line above the first unread one', () => {
    const messages = [message(minutes(0)), message(minutes(1))];
    expect(shown(rowsOf(messages, { timeZone, unreadFrom: minutes(1) }))).toEqual([
      'day',
      'LEADS',
      'unread',
      'LEADS',
    ]);
  });

  it('do not mix what only one person sees with what all see', () => {
    const messages = [message(minutes(0)), message(minutes(1), { ephemeral: true })];
    expect(shown(rowsOf(messages, { timeZone }))).toEqual(['day', 'LEADS', 'LEADS']);
  });
});

describe('what is unread', () => {
  const messages = [
    message('1.0', { userId: 'U2' }),
    message('2.0', { userId: 'U2' }),
    message('3.0', { userId: 'U1' }),
    message('4.0', { userId: 'U2', ephemeral: true }),
    message('5.0', { userId: 'U2' }),
    message('6.0', { userId: 'U2', ephemeral: true }),
  ];

  it.each([
    [0, undefined],
    [1, '5.0'],
    [2, '2.0'],
    [40, '1.0'],
  ])('%i messages begin at %s: one’s own and private ones do not count', (unread, ts) => {
    expect(firstUnread(messages, unread, 'U1')).toBe(ts);
  });

  it('is read up to the newest that all see', () => {
    expect(newestTs(messages)).toBe('5.0');
    expect(newestTs([])).toBeUndefined();
  });
});
