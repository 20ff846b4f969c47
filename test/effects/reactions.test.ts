import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { reactions } from '../../src/effects/reactions.ts';
import { actorOf, house } from '../../src/kernel/visit.ts';
import { NOW } from '../support/room.ts';

const recorded = { id: 'evt_1', at: Temporal.Instant.from(NOW), by: actorOf(house), engagementId: null };
const about = { ...recorded, effectId: 'eff_1', kind: 'stripe.issue' };

it('the team is told once for each time an effect stops', () => {
  const stuck = { ...about, type: 'effect.stuck', state: 'refused', attempts: 3 } as const;
  expect(reactions['effect.stuck']({ ...stuck, told: true })).toMatchObject([
    { once: 'stuck:eff_1:3', payload: { notice: 'effect.stuck', audience: { to: 'team' } } },
    { kind: 'slack.redraw', payload: { subject: 'eff_1' } },
  ]);
  expect(reactions['effect.stuck']({ ...stuck, told: false })).toEqual([]);
});

it('what a person decided is drawn on its card', () => {
  const redraws = [
    reactions['effect.replayed']({ ...about, type: 'effect.replayed' }),
    reactions['effect.parked']({ ...about, type: 'effect.parked' }),
    reactions['effect.dropped']({ ...about, type: 'effect.dropped', reason: 'Paid' }),
  ];
  for (const redraw of redraws)
    expect(redraw).toMatchObject([{ kind: 'slack.redraw', payload: { subject: 'eff_1' } }]);
});
