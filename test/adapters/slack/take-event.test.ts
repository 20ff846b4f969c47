import { expect, test, vi } from 'vitest';
import { createTakeEvent } from '../../../src/adapters/slack/take-event.ts';
import { keptLog } from './stage.ts';

function taking() {
  const receiveEvent = vi.fn().mockResolvedValue('stored');
  const { log, lines } = keptLog();
  return { receiveEvent, lines, take: createTakeEvent('T1', { receiveEvent, log }) };
}

test.each([
  { event_id: 'Ev1', authorizations: [{ team_id: 'T1' }] },
  { event_id: 'Ev1', team_id: 'T_AUTHOR' },
  { event_id: 'Ev1', authorizations: [{ team_id: null }] },
])('ours is stored under its id: %o', async (body) => {
  const { take, receiveEvent } = taking();
  await take(body);
  expect(receiveEvent.mock.calls).toEqual([[{ source: 'slack', externalId: 'Ev1', body }]]);
});

test.each([{ event_id: 'Ev1', authorizations: [{ team_id: 'T2' }] }, {}, 'text'])(
  '%o is left alone, and said',
  async (body) => {
    const { take, receiveEvent, lines } = taking();
    await take(body);
    expect(receiveEvent).not.toHaveBeenCalled();
    expect(lines).toMatchObject([{ level: 'warn' }]);
  },
);

test('what cannot be stored is not taken', async () => {
  const { take, receiveEvent } = taking();
  receiveEvent.mockRejectedValue(new Error('no database'));
  await expect(take({ event_id: 'Ev1' })).rejects.toThrow('no database');
});
