import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { invitationKey } from '../../src/clients/invite-client.ts';
import { reactions } from '../../src/clients/reactions.ts';
import { actorOf } from '../../src/kernel/visit.ts';
import { aoi, NOW } from '../support/room.ts';

const recorded = { id: 'evt_1', at: Temporal.Instant.from(NOW), by: actorOf(aoi) };

it('an invitation is promised under the key by which an answer to it is let in', () => {
  const invited = {
    ...recorded,
    type: 'intake.invited',
    engagementId: null,
    intakeId: 'int_1',
    channelId: 'CMORI',
    locale: 'zh',
  } as const;
  expect(reactions['intake.invited'](invited)).toMatchObject([
    { when: 'later', once: invitationKey('int_1', 'CMORI'), payload: { notice: 'intake.invitation' } },
  ]);
});

it('an answered invitation is drawn anew', () => {
  const opened = {
    ...recorded,
    type: 'engagement.opened',
    engagementId: 'eng_1',
    clientId: 'cli_1',
    intakeId: 'int_1',
    name: 'Shop',
    channelId: 'CMORI',
  } as const;
  expect(reactions['engagement.opened'](opened)).toMatchObject([
    { kind: 'slack.redraw', payload: { subject: 'int_1' } },
  ]);
});
