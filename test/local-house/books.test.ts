import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { createBooks } from '../../src/local-house/books.ts';
import { addMilestone } from '../../src/milestones/add-milestone.ts';
import { reactions } from '../../src/milestones/reactions.ts';
import { aoi, openRoom, type Room } from '../support/room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([reactions]);
});
afterAll(() => room.close());

const read = () => createBooks({ pool: room.pool, now: () => 0, directory: '' }).read();

interface More {
  cause?: string;
  problem?: string;
  attempts?: number;
  payload?: { notice?: string; letter?: string; subject?: string };
}

const promise = (state: string, more: More = {}) =>
  room.prisma.effect.create({
    data: {
      id: newId('eff'),
      key: newId('eff'),
      kind: 'slack.post',
      payload: {},
      state,
      nextTryAt: new Date(0),
      cause: 'evt_unknown',
      createdAt: new Date('2020-01-01T00:00:00Z'),
      ...more,
    },
  });

const add = (engagementId: string, title: string, at: string) =>
  room.perform(
    addMilestone,
    { engagementId, title, outcome: 'Drawn', criteria: ['Drawn'], amount: '5', due: '2027-06-15' },
    room.visit(aoi, at),
  );

describe('the effects', () => {
  it('stand with those that are under way before those that are done, the newest first, at most sixty', async () => {
    const stuck = await promise('refused', { problem: 'channel_not_found', attempts: 1 });
    for (let count = 0; count < 70; count += 1) await promise('done');
    await promise('dropped');
    const newest = await promise('done');
    const waiting = await promise('waiting');
    const books = await read();
    expect(books.effects.slice(0, 4).map(({ id, state }) => [id, state])).toEqual([
      [waiting.id, 'waiting'],
      [stuck.id, 'refused'],
      [newest.id, 'done'],
      [expect.any(String), 'dropped'],
    ]);
    expect(books.effects[1]).toMatchObject({ problem: 'channel_not_found', attempts: 1 });
    expect(books.effects[0]).not.toHaveProperty('problem');
    expect(books.effects).toHaveLength(60);
    expect(books.effectsDone).toBe(71);
  });

  it('say which notice or letter they are, or whose cards', async () => {
    await promise('waiting', { payload: { subject: 'mil_1' } });
    await promise('waiting', { payload: { letter: 'agreement.to-sign', subject: 'agr_1' } });
    await promise('waiting', { payload: { notice: 'milestone.delivered' } });
    const { effects } = await read();
    expect(effects.slice(0, 3).map(({ about }) => about)).toEqual([
      'milestone.delivered',
      'agreement.to-sign',
      'mil_1',
    ]);
  });

  it('have the moment of what caused them, because the database counts real time', async () => {
    const engagementId = await room.seedEngagement();
    await add(engagementId, 'A "id":"evt_0" B', '2026-12-01T03:00:00Z');
    const [audit] = await room.audits(engagementId);
    const id = /"id":"(evt_[^"]+)"/.exec(audit?.body ?? '')?.[1] ?? '';
    const due = await room.prisma.due.create({
      data: {
        id: newId('due'),
        scope: 'agency',
        kind: 'digest.daily',
        subject: 'agency',
        localDay: new Date('2026-12-02'),
        dueAt: new Date('2026-12-02T00:00:00Z'),
        payload: {},
      },
    });
    const causes = { [id]: '2026-12-01T03:00:00Z', [due.id]: '2026-12-02T00:00:00Z', evt_x: '2020-01-01' };
    for (const [cause, at] of Object.entries(causes)) {
      const effect = await promise('waiting', { cause });
      const shown = (await read()).effects.find((one) => one.id === effect.id);
      expect(shown?.at).toBe(new Date(at).getTime());
    }
  });
});

describe('the audit log', () => {
  it('stands across all chains, the newest first, with who did it and the chain’s name', async () => {
    const { prisma } = room;
    const before = (await read()).auditCount;
    const one = await room.seedEngagement();
    const two = await room.seedEngagement();
    await prisma.engagement.update({ where: { id: two }, data: { name: 'みなと "商事" {1}' } });
    await add(one, 'First', '2027-01-01T03:00:00Z');
    await add(two, 'Second', '2027-01-02T03:00:00Z');
    await add(one, 'Third', '2027-01-03T03:00:00Z');
    await prisma.$executeRaw`select engawa_record(${JSON.stringify([
      {
        chain: 'agency',
        type: 'agency.set-up',
        at: '2027-01-04T00:00:00Z',
        actor: 'engawa',
        body: 'no JSON',
      },
    ])}::jsonb, '[]'::jsonb)`;
    const { audit, auditCount } = await read();
    expect(auditCount).toBe(before + 4);
    expect(audit.slice(0, 4).map(({ chain, seq, type, by }) => [chain, seq, type, by])).toEqual([
      ['Hibiki Studio', expect.any(Number), 'agency.set-up', 'engawa'],
      ['Website', 2, 'milestone.added', 'Aoi'],
      ['みなと "商事" {1}', 1, 'milestone.added', 'Aoi'],
      ['Website', 1, 'milestone.added', 'Aoi'],
    ]);
    expect(audit[1]).toMatchObject({
      at: new Date('2027-01-03T03:00:00Z').getTime(),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});
