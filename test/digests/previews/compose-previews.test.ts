import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { composePreviews } from '../../../src/digests/previews/compose-previews.ts';
import { noteDigest } from '../../../src/digests/previews/note-digest.ts';
import { previewNotice } from '../../../src/digests/previews/notices.ts';
import { planPreviews } from '../../../src/digests/previews/plan-previews.ts';
import { sendDigest } from '../../../src/digests/previews/send-digest.ts';
import { skipDigest } from '../../../src/digests/previews/skip-digest.ts';
import { plain } from '../../../src/kernel/format.ts';
import { actorOf, house } from '../../../src/kernel/visit.ts';
import { refusalOf } from '../../milestones/whole-room.ts';
import { aoi, haru, sora } from '../../support/room.ts';
import { type DigestRoom, FRIDAY, openDigestRoom } from '../digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

const THURSDAY = '2026-11-26T01:00:00Z';

const compose = () => room.perform(composePreviews, {}, room.visit());

/** An engagement whose first digest is shown to the team on Thursday at ten. */
async function shown(): Promise<{ engagementId: string; previewId: string }> {
  const engagementId = await room.atWork();
  await room.planNext();
  await room.perform(planPreviews, {}, room.visit());
  room.at(THURSDAY);
  await compose();
  const { id } = await room.prisma.digestPreview.findFirstOrThrow({ where: { engagementId } });
  return { engagementId, previewId: id };
}

const said = async (previewId: string) => {
  const { engagementId } = await room.prisma.digestPreview.findUniqueOrThrow({ where: { id: previewId } });
  const facts = await previewNotice.load(room.prisma, { previewId, engagementId });
  if (facts === undefined) throw new Error('no such preview');
  const card = previewNotice.say(facts);
  const { title, body = [], buttons = [], settled } = card;
  return {
    words: [title, ...body, ...(settled === undefined ? [] : [settled])]
      .map((one) => plain(one, 'en'))
      .join('\n'),
    presses: settled === undefined ? buttons.map(({ press }) => press) : [],
    holds: previewNotice.holds?.(facts, room.visit().now),
  };
};
const digests = (engagementId: string) => room.prisma.digest.findMany({ where: { scope: engagementId } });

describe('a digest is shown to the team first', () => {
  it('once, in the team’s channel, or to the lead; unanswered it goes out at its hour with what is true then', async () => {
    const { engagementId, previewId } = await shown();
    expect(await compose()).toEqual({ composed: 0 });
    const posts = (await room.effects('slack.post')).filter(({ payload }) =>
      JSON.stringify(payload).includes(previewId),
    );
    expect(posts.map(({ payload }) => payload)).toMatchObject([{ audience: { to: 'team' } }]);
    const open = await said(previewId);
    expect(open).toMatchObject({ presses: ['digest.note', 'digest.skip', 'digest.send'], holds: true });
    expect(open.words).toContain('gets this on Fri 27 Nov 2026 15:00');
    await room.prisma.milestone.updateMany({ where: { engagementId }, data: { title: 'Sketches' } });
    room.at(FRIDAY);
    await room.compose();
    const [sent] = await digests(engagementId);
    expect(JSON.stringify(sent?.content)).toContain('Sketches');
    const after = await said(previewId);
    expect(after.words).toContain('It went out, Fri 27 Nov 2026 15:00');
    expect(after.presses).toEqual(['digest.fix']);
    expect(after.holds).toBe(false);
  });

  it('the lead reads it where there is one', async () => {
    const engagementId = await room.atWork();
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { leadMemberId: sora.id } });
    await room.planNext();
    await room.perform(planPreviews, {}, room.visit());
    room.at(THURSDAY);
    await compose();
    const last = (await room.effects('slack.post')).at(-1);
    expect(last?.payload).toMatchObject({ audience: { to: 'person', slackUserId: sora.slackUserId } });
  });

  it('or whoever stands in for the lead on that day', async () => {
    const engagementId = await room.atWork();
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { leadMemberId: sora.id } });
    const day = new Date('2026-11-26');
    const absence = { memberId: sora.id, standInId: aoi.id, firstDay: day, lastDay: day };
    await room.prisma.absence.create({
      data: { id: 'abs_1', ...absence, addedBy: {}, addedAt: new Date(THURSDAY) },
    });
    await room.planNext();
    await room.perform(planPreviews, {}, room.visit());
    room.at(THURSDAY);
    await compose();
    const last = (await room.effects('slack.post')).at(-1);
    expect(last?.payload).toMatchObject({ audience: { to: 'person', slackUserId: aoi.slackUserId } });
  });

  it('not what has gone out meanwhile, and not what has nothing to say', async () => {
    const one = await room.atWork();
    const quiet = await room.active();
    await room.planNext();
    await room.perform(planPreviews, {}, room.visit());
    room.at(FRIDAY);
    await room.compose();
    expect(await compose()).toEqual({ composed: 2 });
    expect(await room.prisma.digestPreview.count({ where: { engagementId: { in: [one, quiet] } } })).toBe(0);
  });
});

describe('what the team makes of it', () => {
  const note = (previewId: string, text: string, by = aoi) =>
    room.perform(noteDigest, { previewId, note: text }, room.visit(by));

  it('a note stands above the digest, and can be taken away again', async () => {
    const { engagementId, previewId } = await shown();
    await note(previewId, 'Thank you for the photos.');
    expect((await said(previewId)).words).toContain('Above it will stand: Thank you for the photos.');
    await note(previewId, '');
    expect((await said(previewId)).words).not.toContain('Thank you');
    await note(previewId, 'Thank you.');
    room.at(FRIDAY);
    await room.compose();
    expect(await digests(engagementId)).toMatchObject([{ note: 'Thank you.' }]);
  });

  it('skipped: none goes out, and the next one is planned as usual', async () => {
    const { engagementId, previewId } = await shown();
    await room.perform(skipDigest, { previewId }, room.visit(sora));
    expect((await said(previewId)).words).toContain('Sora skipped it');
    room.at(FRIDAY);
    expect(await room.compose()).toEqual({ composed: 1 });
    expect(await digests(engagementId)).toEqual([]);
    await room.planNext();
    expect((await room.dues()).at(-1)?.dueAt.toISOString()).toBe('2026-12-04T06:00:00.000Z');
  });

  it('sent now: once, with its note, and not again at its hour', async () => {
    const { engagementId, previewId } = await shown();
    await note(previewId, 'Early this time.');
    await room.perform(sendDigest, { previewId }, room.visit(aoi));
    room.at(FRIDAY);
    await room.compose();
    expect(await digests(engagementId)).toMatchObject([{ note: 'Early this time.' }]);
    const { words, presses } = await said(previewId);
    expect(words).toContain('Aoi sent it, Thu 26 Nov 2026 10:00');
    expect(presses).toEqual(['digest.fix']);
  });

  it('is said when it could not go out', async () => {
    const { engagementId, previewId } = await shown();
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { status: 'closed' } });
    expect(await refusalOf(room.perform(sendDigest, { previewId }, room.visit(aoi)))).toBe(
      'digest.notActive',
    );
    room.at(FRIDAY);
    await room.compose();
    expect((await said(previewId)).words).toContain('It did not go out');
  });

  it('goes with its digest to another day, note and all, and is over when no digest is to come', async () => {
    const { engagementId, previewId } = await shown();
    await note(previewId, 'Thank you.');
    const ofDigest = { scope: engagementId, kind: 'digest.weekly', state: 'waiting' };
    const earlier = { localDay: new Date('2026-11-26'), dueAt: new Date('2026-11-26T06:00:00Z') };
    await room.prisma.due.updateMany({ where: ofDigest, data: earlier });
    await room.perform(planPreviews, {}, room.visit());
    expect((await said(previewId)).words).toContain('gets this on Thu 26 Nov 2026');
    room.at('2026-11-26T06:00:00Z');
    await room.compose();
    expect(await digests(engagementId)).toMatchObject([{ note: 'Thank you.' }]);

    await room.forget();
    const other = await shown();
    const of = { where: { scope: other.engagementId }, data: { state: 'dropped' } };
    await room.prisma.due.updateMany(of);
    await room.perform(planPreviews, {}, room.visit());
    expect((await said(other.previewId)).words, 'it is planned anew by the next tick').toContain(
      'gets this on',
    );
    const never = { rhythm: { frequency: 'never' } };
    await room.prisma.engagement.update({ where: { id: other.engagementId }, data: never });
    await room.perform(planPreviews, {}, room.visit());
    expect((await said(other.previewId)).words).toContain('It did not go out');
  });

  it('what was given up, and is to come after all, goes out with its note', async () => {
    const { engagementId, previewId } = await shown();
    await note(previewId, 'Thank you.');
    const givenUp = { status: 'skipped', decidedBy: { ...actorOf(house) }, decidedAt: new Date(THURSDAY) };
    await room.prisma.digestPreview.update({ where: { id: previewId }, data: givenUp });
    room.at(FRIDAY);
    await room.compose();
    expect(await digests(engagementId)).toMatchObject([{ note: 'Thank you.' }]);
    expect((await said(previewId)).words).toContain('It went out');
  });

  it.each([
    ['skipped', skipDigest, 0],
    ['sent', sendDigest, 1],
  ] as const)('what is %s stays so when its digest moves to another day', async (_how, does, sent) => {
    const { engagementId, previewId } = await shown();
    await room.perform(does, { previewId }, room.visit(aoi));
    const digest = await room.prisma.due.findFirstOrThrow({
      where: { scope: engagementId, kind: 'digest.weekly', state: 'waiting' },
    });
    await room.prisma.due.update({ where: { id: digest.id }, data: { state: 'dropped' } });
    const localDay = new Date('2026-11-30');
    const moved = { ...digest, id: `${digest.id}_moved`, localDay, dueAt: new Date('2026-11-30T06:00:00Z') };
    await room.prisma.due.create({ data: { ...moved, payload: {} } });
    await room.perform(planPreviews, {}, room.visit());
    room.at('2026-11-30T06:00:00Z');
    expect(await room.compose()).toEqual({ composed: 1 });
    expect(await digests(engagementId)).toHaveLength(sent);
  });

  it('posted by hand meanwhile: with its note, once, and its card says by whom', async () => {
    const { engagementId, previewId } = await shown();
    await note(previewId, 'Early this time.');
    await room.post(engagementId, sora);
    room.at(FRIDAY);
    await room.compose();
    expect(await digests(engagementId)).toMatchObject([{ note: 'Early this time.' }]);
    expect((await said(previewId)).words).toContain('Sora sent it');
  });

  it('is decided once, by the team', async () => {
    const { previewId } = await shown();
    const skip = (by = aoi) => room.perform(skipDigest, { previewId }, room.visit(by));
    const byHaru = room.visit(haru);
    expect(await refusalOf(room.perform(noteDigest, { previewId, note: 'x' }, byHaru))).toBe(
      'digest.previewNotYours',
    );
    expect(await refusalOf(room.perform(skipDigest, { previewId }, byHaru))).toBe('digest.previewNotYours');
    expect(await refusalOf(room.perform(sendDigest, { previewId }, byHaru))).toBe('digest.previewNotYours');
    expect(await refusalOf(room.perform(skipDigest, { previewId: 'dpv_none' }, room.visit(aoi)))).toBe(
      'digest.noPreview',
    );
    await skip();
    expect(await refusalOf(skip())).toBe('digest.previewOver');
    expect(await refusalOf(room.perform(sendDigest, { previewId }, room.visit(aoi)))).toBe(
      'digest.previewOver',
    );
  });
});
