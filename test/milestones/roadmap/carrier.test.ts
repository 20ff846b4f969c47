import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { TryLater } from '../../../src/kernel/effect.ts';
import type { Pictures } from '../../../src/kernel/roadmap/roadmap.ts';
import { createRoadmapCarrier, PATIENT_TRIES } from '../../../src/milestones/roadmap/carrier.ts';
import { Drawn, drawRoadmap } from '../../../src/milestones/roadmap/draw-roadmap.ts';
import { NOT_DRAWN, UNREACHABLE } from '../../../src/milestones/roadmap/notices.ts';
import type { UploadPicture } from '../../../src/milestones/roadmap/upload-picture.ts';
import { attempt } from '../../adapters/slack/stage.ts';
import { NOW } from '../../support/room.ts';
import { happens, openRoadmapRoom, type RoadmapRoom } from './seed-roadmap.ts';

const rooms: RoadmapRoom[] = [];
let room: RoadmapRoom;
beforeEach(async () => {
  room = await openRoadmapRoom();
  rooms.push(room);
  await room.posts(0);
});
afterAll(async () => {
  for (const one of rooms) await one.close();
});

const picture = { bytes: new Uint8Array([1]), width: 1, height: 1 };
const pictures: Pictures = { roadmapSvg: async () => '<svg/>', roadmapPng: async () => picture };

interface Given {
  readonly why?: 'posted' | 'moved' | 'week';
  readonly at?: string;
  readonly tries?: number;
  readonly upload?: UploadPicture;
  readonly pictures?: Pictures;
}

/** Carries it out and stores what came of it, as the worker does. */
async function draws({ why = 'moved', at = NOW, tries = 1, ...parts }: Given = {}) {
  const { engagementId, perform, prisma, visit } = room;
  const uploaded: string[] = [];
  const upload: UploadPicture = async ({ name }) => {
    uploaded.push(name);
    return { slackFileId: `F${name}` };
  };
  const one = createRoadmapCarrier({ read: prisma, perform, pictures, upload, ...parts });
  const now = visit(undefined, at);
  const payload = { engagementId, why };
  const receipt = Drawn.parse(await one.carry(payload, attempt('draw', { visit: now, attempt: tries })));
  const finish = happens();
  await perform(
    {
      ...finish,
      run: async (tx) => ({
        events: (await drawRoadmap.finish?.(tx, { effectId: 'eff_1', payload, receipt }, now)) ?? [],
        answer: undefined,
      }),
    },
    {},
    now,
  );
  return { receipt, uploaded };
}
const row = () => room.prisma.roadmap.findUniqueOrThrow({ where: { engagementId: room.engagementId } });
const told = async (name: string) =>
  (await room.effects('slack.post')).filter(({ payload }) => JSON.stringify(payload).includes(`"${name}"`));

describe('the picture of a posted roadmap', () => {
  it('is drawn both ways and noted; the card is promised once, however often it is drawn', async () => {
    const { uploaded } = await draws({ why: 'posted' });
    expect(uploaded).toEqual(['roadmap-timeline-2026-11-23.png', 'roadmap-board-2026-11-23.png']);
    await draws({ why: 'posted' });
    const kept = await room.prisma.roadmapPicture.findMany({ orderBy: { number: 'asc' } });
    expect(kept.map(({ number, timelineFileId }) => [number, timelineFileId])).toEqual([
      [1, 'Froadmap-timeline-2026-11-23.png'],
      [2, 'Froadmap-timeline-2026-11-23.png'],
    ]);
    expect(kept[0]?.alt).toContain('Roadmap: Website');
    expect(await told('roadmap')).toHaveLength(1);
  });

  it('is uploaded again only when something to be seen has changed, or a week has passed', async () => {
    const set = (data: object) => room.prisma.milestone.update({ where: { id: room.first }, data });
    await set({ startedAt: new Date(NOW) });
    await draws({ why: 'posted' });
    expect((await draws()).uploaded).toEqual([]);
    expect((await draws({ why: 'week' })).uploaded).toEqual([]);
    await set({ riskNotes: 'Their shop moves' });
    expect((await draws()).uploaded).toHaveLength(2);
    expect((await draws()).uploaded).toEqual([]);
    const at = '2026-11-24T01:00:00Z';
    expect((await draws({ at })).uploaded).toEqual([]);
    expect((await draws({ at, why: 'week' })).uploaded).toHaveLength(2);
    expect((await draws({ at, why: 'week' })).uploaded).toEqual([]);
  });

  it('that Slack refuses leaves the card without one; the team is told once for each reason', async () => {
    const no = (refused: string): Given => ({ upload: async () => ({ refused }) });
    await draws({ why: 'posted', ...no('file_uploads_disabled') });
    await draws(no('file_uploads_disabled'));
    expect((await row()).refused).toBe('file_uploads_disabled');
    expect(await told('roadmap')).toHaveLength(1);
    expect(await told('roadmap.no-picture')).toHaveLength(1);
    await draws(no('missing_scope'));
    expect(await told('roadmap.no-picture')).toHaveLength(2);
    // Nothing has changed, but there is no picture of it yet.
    expect((await draws()).uploaded).toHaveLength(2);
    expect((await row()).refused).toBeNull();
  });

  it('that cannot be drawn, or put anywhere for a long time, does not keep the words waiting', async () => {
    const broken: Pictures = { ...pictures, roadmapPng: () => Promise.reject(new Error('no glyph')) };
    expect((await draws({ pictures: broken })).receipt).toEqual({ refused: NOT_DRAWN });
    const away: Given = { upload: () => Promise.reject(new TryLater(1, 'away')) };
    await expect(draws({ ...away, tries: PATIENT_TRIES - 1 })).rejects.toBeInstanceOf(TryLater);
    expect((await draws({ ...away, tries: PATIENT_TRIES })).receipt).toEqual({ refused: UNREACHABLE });
  });

  it('is not uploaded by a process that another has taken over from', async () => {
    const uploaded: string[] = [];
    const one = createRoadmapCarrier({
      read: room.prisma,
      perform: room.perform,
      pictures,
      upload: async ({ name }) => {
        uploaded.push(name);
        return { slackFileId: 'F1' };
      },
    });
    const mustBeOurs = (): never => {
      throw new Error('taken over');
    };
    const given = attempt('draw', { visit: room.visit(), mustBeOurs });
    await expect(one.carry({ engagementId: room.engagementId, why: 'posted' }, given)).rejects.toThrow(
      'taken over',
    );
    expect(uploaded).toEqual([]);
  });
});
