import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { reactions } from '../../src/agency/reactions.ts';
import { actorOf, house } from '../../src/kernel/visit.ts';
import { aoi, NOW } from '../support/room.ts';

const setUp = {
  id: 'evt_1',
  at: Temporal.Instant.from(NOW),
  type: 'agency.set-up',
  engagementId: null,
  name: 'Hibiki',
  teamChannelId: null,
  addendumFromPercent: 20,
} as const;

it('who set the agency up sees their Home drawn anew', () => {
  expect(reactions['agency.set-up']({ ...setUp, by: actorOf(aoi) })).toMatchObject([
    { kind: 'slack.home', payload: { slackUserId: 'UAOI', slackTeamId: 'TAGENCY' } },
  ]);
  expect(reactions['agency.set-up']({ ...setUp, by: actorOf(house) })).toEqual([]);
});
