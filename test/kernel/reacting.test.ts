import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Later } from '../../src/kernel/effect.ts';
import type { Happening, Recorded } from '../../src/kernel/event.ts';
import { reacting } from '../../src/kernel/reacting.ts';

const event = (type: string): Recorded<Happening> => ({
  type,
  engagementId: null,
  id: 'evt_1',
  at: Temporal.Instant.from('2026-11-27T06:00:00Z'),
  by: { kind: 'house', id: 'engawa', name: 'Engawa' },
});
const promise = (kind: string): Later => ({ when: 'later', kind, payload: {} });

describe('reacting', () => {
  const react = reacting([
    { 'a.happened': () => [promise('first'), promise('second')], 'b.happened': () => [] },
    { 'a.happened': ({ id }) => [promise(`third of ${id}`)] },
  ]);

  it('asks every room that reacts, in the order of the rooms', () => {
    expect(react(event('a.happened'))).toEqual([
      promise('first'),
      promise('second'),
      promise('third of evt_1'),
    ]);
  });

  it('has no consequence where no room reacts', () => {
    expect(react(event('b.happened'))).toEqual([]);
    expect(react(event('c.happened'))).toEqual([]);
  });
});
