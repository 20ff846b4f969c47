import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seen } from '../../src/local-workspace/person/read-channel.ts';
import { type HouseUnderTest, KAWA, openHouse, TEAM } from '../support/house.ts';
import { mustBeInOrder } from '../support/outside.ts';
import type { Photo } from '../support/photo.ts';
import { type Album, branchOff, fillAlbum } from './album.ts';
import { steps } from './steps.ts';

let album: Album;
let posted: Photo;
beforeAll(async () => {
  album = await fillAlbum('signed');
  // The first picture of a process loads the fonts: what follows waits for it.
  posted = await branchOff(album.of('signed'), steps.postsRoadmap);
}, 180_000);
afterAll(async () => {
  await posted?.burn();
  await album?.burn();
});

const CARD = 'kept up to date';

const inHouse =
  (photo: () => Photo, story: (house: HouseUnderTest) => Promise<void>) => async (): Promise<void> => {
    const beginning = await photo().begin();
    const house = await openHouse(beginning);
    try {
      await story(house);
      await house.settles();
      await mustBeInOrder(house.prisma, beginning.workspace);
    } finally {
      await house.close();
      await beginning.end();
    }
  };

const roadmapsIn = ({ haru }: HouseUnderTest): Seen[] =>
  haru.reads(KAWA).filter(({ readable, kind }) => kind === 'message' && readable.startsWith('Roadmap: '));
const onlyRoadmap = (house: HouseUnderTest): Seen => {
  const [card, ...others] = roadmapsIn(house);
  expect(others).toEqual([]);
  if (card === undefined) throw new Error('no roadmap was posted');
  return card;
};
const picturesIn = ({ source }: Seen): string[] =>
  source.blocks.flatMap((block) =>
    block.type === 'image' && block.slack_file && 'id' in block.slack_file ? [block.slack_file.id] : [],
  );
const uploads = ({ workspace }: HouseUnderTest): number =>
  workspace.journal.calls('files.completeUploadExternal').length;
const newest = ({ prisma }: HouseUnderTest) =>
  prisma.roadmapPicture.findFirstOrThrow({ orderBy: { number: 'desc' } });

async function postsAgain({ aoi }: HouseUnderTest): Promise<void> {
  await aoi.asks('/project roadmap');
  await aoi.presses('Post it again').opens('Roadmap: ');
  await aoi.fillsIn({});
}

describe('the roadmap in the client’s channel', () => {
  it(
    'is looked at in private, posted once by two who press at once, and shows picture, table and ways on',
    inHouse(
      () => album.of('signed'),
      async (house) => {
        const { aoi, ren, haru, workspace } = house;
        const asked = await aoi.asks('/project roadmap');
        expect(asked).toContain('1. Wireframes | Every page is sketched | To do');
        expect(asked).toContain('The client’s channel has no roadmap yet');
        expect(uploads(house)).toBe(0);
        await aoi.presses('Post to the channel').opens('Roadmap: ');
        expect(aoi.modal()).toContain('redrawn there by itself when something moves');
        await ren.asks('/project roadmap');
        await ren.presses('Post to the channel').opens('Roadmap: ');
        await aoi.fillsIn({});
        expect(await ren.isToldOff({})).toMatchObject({ '': expect.stringContaining('in the meantime') });
        await haru.sees(CARD);
        await house.settles();
        const card = onlyRoadmap(house);
        expect(card.buttons).toEqual(['Show as board', 'Status page']);
        expect(card.readable).toContain('Agreed JPY 1,000,000; billed JPY 300,000; paid JPY 0');
        expect(card.readable).toContain('2. Launch | The site is live | To do');
        const [picture = '', ...more] = picturesIn(card);
        expect(more).toEqual([]);
        expect(picture).toBe((await newest(house)).timelineFileId);
        const bytes = Buffer.from(workspace.state.files[picture]?.bytes ?? '', 'base64');
        expect(bytes.subarray(1, 4).toString()).toBe('PNG');
        // Never shared as a file: the card alone shows it.
        expect(Object.values(workspace.state.files).flatMap(({ shares }) => shares)).toEqual([]);
      },
    ),
    60_000,
  );

  it(
    'is refreshed when something moves, and not uploaded again when nothing to be seen has changed',
    inHouse(
      () => posted,
      async (house) => {
        const before = onlyRoadmap(house);
        await steps.delivers(house);
        await house.haru.sees('Delivered: Wireframes');
        await house.settles();
        const after = onlyRoadmap(house);
        expect(after.ts).toBe(before.ts);
        expect(after.readable).toContain('1. Wireframes | Every page is sketched | With the client');
        expect(picturesIn(after)).toEqual([(await newest(house)).timelineFileId]);
        expect(picturesIn(after)).not.toEqual(picturesIn(before));
        const drawn = uploads(house);
        await house.aoi.opens('/material request');
        await house.aoi.fillsIn({ Items: 'Photos', Due: '2026-12-18' });
        await house.aoi.closes({ all: true });
        await house.haru.sees('Needed from you: Photos');
        await house.settles();
        expect(uploads(house)).toBe(drawn);
        expect(picturesIn(onlyRoadmap(house))).toEqual(picturesIn(after));
      },
    ),
    60_000,
  );

  it(
    'is shown as a board to whoever presses, in private',
    inHouse(
      () => posted,
      async (house) => {
        const told = await house.tomo.presses('Show as board').isTold(CARD);
        expect(told).toContain('To do');
        expect(told).toContain('1. Wireframes');
        const answer = house.tomo.reads(KAWA).findLast(({ kind }) => kind === 'ephemeral');
        expect(answer && picturesIn(answer)).toEqual([(await newest(house)).boardFileId]);
        expect(house.haru.reads(KAWA).filter(({ kind }) => kind === 'ephemeral')).not.toContainEqual(answer);
      },
    ),
    60_000,
  );

  it(
    'stands in the weekly digest as the same file, drawn with the day that it is',
    inHouse(
      () => posted,
      async (house) => {
        const before = await newest(house);
        const drawn = uploads(house);
        await house.timePasses('2026-11-27T06:30:00Z');
        await house.haru.sees('this week');
        await house.settles();
        const picture = await newest(house);
        expect(picture.drawnOn > before.drawnOn).toBe(true);
        expect(uploads(house)).toBe(drawn + 2);
        const shown = house.haru
          .reads(KAWA)
          .filter((seen) => picturesIn(seen).includes(picture.timelineFileId));
        expect(shown.map(({ readable }) => readable.split('\n')[0])).toEqual([
          expect.stringContaining('Roadmap: '),
          expect.stringContaining('week'),
        ]);
      },
    ),
    60_000,
  );

  it(
    'is posted again as a new card; the old one says so and stays as it is',
    inHouse(
      () => posted,
      async (house) => {
        const { haru } = house;
        const first = onlyRoadmap(house);
        await postsAgain(house);
        await haru.sees('was posted anew');
        await house.settles();
        const [old, fresh] = roadmapsIn(house);
        expect(old?.ts).toBe(first.ts);
        expect(old && picturesIn(old)).toEqual([]);
        expect(old?.buttons).toEqual([]);
        expect(fresh && picturesIn(fresh)).toEqual([(await newest(house)).timelineFileId]);
        await steps.delivers(house);
        await haru.sees('1. Wireframes | Every page is sketched | With the client');
        await house.settles();
        expect(roadmapsIn(house)[0]?.source).toEqual(old?.source);
      },
    ),
    60_000,
  );

  it('that somebody has deleted comes back once something moves; posted again it has a picture of its own', async () => {
    const beginning = await posted.begin();
    const house = await openHouse(beginning);
    try {
      const { workspace, prisma } = house;
      const client = new WebClient(workspace.botToken, { slackApiUrl: workspace.url });
      const { timelineFileId } = await newest(house);
      await client.chat.delete({ channel: KAWA, ts: onlyRoadmap(house).ts });
      await client.files.delete({ file: timelineFileId });
      await steps.delivers(house);
      await house.haru.sees('1. Wireframes | Every page is sketched | With the client');
      await house.settles();
      expect(picturesIn(onlyRoadmap(house))).toEqual([(await newest(house)).timelineFileId]);
      await postsAgain(house);
      await house.haru.sees('was posted anew');
      await house.settles();
      expect(roadmapsIn(house).flatMap(picturesIn)).toEqual([(await newest(house)).timelineFileId]);
      expect(await prisma.effect.findMany({ where: { state: { not: 'done' } } })).toEqual([]);
    } finally {
      await house.close();
      await beginning.end();
    }
  }, 60_000);
});

describe('where Slack takes no files', () => {
  it(
    'the card stands with table and page, the team is told why, once, and the picture comes when it can',
    inHouse(
      () => album.of('signed'),
      async (house) => {
        const { haru, aoi, workspace } = house;
        workspace.faults.next(
          'files.getUploadURLExternal',
          { kind: 'ok-false', error: 'file_uploads_disabled' },
          2,
        );
        await steps.postsRoadmap(house);
        await haru.sees(CARD);
        await house.settles();
        expect(picturesIn(onlyRoadmap(house))).toEqual([]);
        expect(onlyRoadmap(house).readable).toContain('1. Wireframes');
        expect(onlyRoadmap(house).buttons).toEqual(['Show as board', 'Status page']);
        expect((await aoi.sees('Roadmap without a picture', TEAM)).readable).toContain(
          'uploads are switched off',
        );
        await steps.delivers(house);
        await haru.sees('1. Wireframes | Every page is sketched | With the client');
        await house.settles();
        const told = aoi.reads(TEAM).filter(({ readable }) => readable.includes('Roadmap without a picture'));
        expect(told).toHaveLength(1);
        await steps.accepts(house);
        await haru.sees('1. Wireframes | Every page is sketched | Accepted');
        await house.settles();
        expect(picturesIn(onlyRoadmap(house))).toEqual([(await newest(house)).timelineFileId]);
      },
    ),
    60_000,
  );
});
