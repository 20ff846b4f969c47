import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { effectFrom, mendedColumn } from '../../src/effects/effect.ts';
import { NOW } from '../support/room.ts';

const row = {
  id: 'eff_1',
  kind: 'slack.post',
  payload: { notice: 'engagement.kickoff' },
  state: 'refused',
  problem: null,
  attempts: 1,
  triedAt: new Date(NOW),
  receipt: null,
};

describe('an effect as it is shown', () => {
  it.each([
    ['refused', 'refused'],
    ['unknown', 'unknown'],
    ['given-up', 'given-up'],
    ['parked', 'parked'],
    ['waiting', undefined],
    ['done', undefined],
    ['dropped', undefined],
  ])('%s is stuck as %s', (state, stuck) => expect(effectFrom({ ...row, state }).stuck).toBe(stuck));

  it('says which notice, where there is one', () => {
    expect(effectFrom(row).about).toBe('engagement.kickoff');
    expect(effectFrom({ ...row, payload: 5 }).about).toBeUndefined();
  });

  it('what was done about it is not taken for a receipt, nor a receipt for it', () => {
    const by = { kind: 'member', id: 'mem_1', name: 'Aoi' } as const;
    const receipt: unknown = JSON.parse(mendedColumn('dropped', by, Temporal.Instant.from(NOW), 'Paid'));
    expect(effectFrom({ ...row, receipt }).mended).toMatchObject({ mended: 'dropped', by, reason: 'Paid' });
    expect(
      effectFrom({ ...row, receipt: { channelId: 'C1', ts: '1', subject: 's' } }).mended,
    ).toBeUndefined();
  });
});
