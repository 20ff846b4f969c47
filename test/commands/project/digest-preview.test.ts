import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fix, fixPressed, fixSubmitted } from '../../../commands/project/digest-fix.ts';
import { month } from '../../../commands/project/digest-month.ts';
import {
  notePressed,
  noteSubmitted,
  sendPressed,
  skipPressed,
} from '../../../commands/project/digest-preview.ts';
import { composePreviews } from '../../../src/digests/previews/compose-previews.ts';
import { planPreviews } from '../../../src/digests/previews/plan-previews.ts';
import type { Word } from '../../../src/surface/slash-command.ts';
import { type DigestRoom, openDigestRoom } from '../../digests/digest-room.ts';
import { refusalOf } from '../../milestones/whole-room.ts';
import { aoi } from '../../support/room.ts';
import { modalOf, saidOf, standAt } from '../invoice/stand.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

const desk = () => standAt(room).desk;
const call = () => standAt(room).call(aoi, 'CTEAM');

async function answerOf(word: Word, id: string) {
  if (word.about !== 'engagement') throw new Error(`${word.word} asks for no engagement`);
  return word.answer(call(), { id, name: 'Website', currency: 'JPY' });
}

async function shown() {
  const engagementId = await room.atWork();
  await room.planNext();
  await room.perform(planPreviews, {}, room.visit());
  room.at('2026-11-26T01:00:00Z');
  await room.perform(composePreviews, {}, room.visit());
  const { id } = await room.prisma.digestPreview.findFirstOrThrow({ where: { engagementId } });
  return { engagementId, value: { previewId: id } };
}

const preview = ({ previewId }: { previewId: string }) =>
  room.prisma.digestPreview.findUniqueOrThrow({ where: { id: previewId } });

describe('under a preview', () => {
  it('a note is asked for, and shown when it is asked for again', async () => {
    const { value } = await shown();
    expect(modalOf(await notePressed.answer({ ...call(), value }, desk())).json).not.toContain('Thank you');
    await noteSubmitted.answer({ ...call(), context: value, values: { note: 'Thank you.' } }, desk());
    expect(modalOf(await notePressed.answer({ ...call(), value }, desk())).json).toContain('Thank you.');
    await noteSubmitted.answer({ ...call(), context: value, values: { note: undefined } }, desk());
    expect((await preview(value)).note).toBeNull();
  });

  it('skipping and sending are one press each', async () => {
    const { value } = await shown();
    await skipPressed.answer({ ...call(), value }, desk());
    expect((await preview(value)).status).toBe('skipped');
    await room.forget();
    const other = await shown();
    await sendPressed.answer({ ...call(), value: other.value }, desk());
    expect((await preview(other.value)).status).toBe('sent');
  });
});

describe('/project digest fix', () => {
  it('is about the last digest, and says which one that is', async () => {
    const id = await room.atWork();
    expect(await refusalOf(answerOf(fix, id))).toBe('digest.noDigest');
    await room.post(id);
    const { json } = modalOf(await answerOf(fix, id));
    expect(json).toContain('digest of Mon 23 Nov 2026');
    const { id: digestId } = await room.prisma.digest.findFirstOrThrow({ where: { scope: id } });
    expect(modalOf(await fixPressed.answer({ ...call(), value: { digestId } }, desk())).json).toContain(
      'Correct the digest',
    );
    const values = { text: 'It is due on Tuesday.' };
    await fixSubmitted.answer({ ...call(), context: { digestId }, values }, desk());
    const { correction } = await room.prisma.digest.findUniqueOrThrow({ where: { id: digestId } });
    expect(correction).toMatchObject([{ text: 'It is due on Tuesday.', by: { name: 'Aoi' } }]);
  });
});

describe('/project digest month', () => {
  it('says the month so far, and posts nothing', async () => {
    const id = await room.atWork();
    const said = saidOf(await answerOf(month, id));
    for (const words of [
      'Website: November 2026',
      'Coming next',
      'Wireframes: due Mon 30 Nov 2026',
      'So far',
    ])
      expect(said).toContain(words);
    expect(await room.prisma.digest.count()).toBe(0);
  });
});
