import { describe, expect, it } from 'vitest';
import { actorOf, type Guest, house } from '../../src/kernel/visit.ts';
import { aoi, haru } from '../support/room.ts';

const guest: Guest = { kind: 'guest', id: 'UX', name: 'Somebody', slackUserId: 'UX', slackTeamId: 'TX' };

describe('how a person is written down', () => {
  it('with both halves of the Slack identity', () => {
    expect(actorOf(aoi)).toEqual({
      kind: 'member',
      id: 'mem_aoi',
      name: 'Aoi',
      slackUserId: 'UAOI',
      slackTeamId: 'TAGENCY',
    });
    expect(actorOf(guest)).toEqual(guest);
  });

  it('without either when one is missing: half an identity proves nothing', () => {
    const plain = { kind: 'contact', id: 'con_haru', name: 'Haru' };
    expect(actorOf({ ...haru, slackTeamId: null })).toEqual(plain);
    expect(actorOf({ ...haru, slackUserId: null })).toEqual(plain);
  });

  it('Engawa itself has no Slack identity', () => {
    expect(actorOf(house)).toEqual({ kind: 'house', id: 'engawa', name: 'Engawa' });
  });

  it('never with a role or a client: those change, and the log is for years', () => {
    expect(Object.keys(actorOf(aoi))).not.toContain('role');
    expect(Object.keys(actorOf(haru))).not.toContain('clientId');
  });
});
