import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideMaterial } from '../../src/materials/provide-material.ts';
import { aoi } from '../support/room.ts';
import { type MaterialRoom, openMaterialRoom } from './material-room.ts';

let room: MaterialRoom;
beforeAll(async () => {
  room = await openMaterialRoom();
});
afterAll(() => room.close());

describe('providing what was asked for', () => {
  it('takes back what was due, and promises to read files in Slack', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    const slackFile = room.slackFile();
    await room.provide(id, undefined, { slackFiles: [slackFile] });
    expect(await room.due(id, 'material.remind')).toEqual([]);
    expect(await room.due(id, 'material.call')).toEqual([]);
    const [read] = (await room.effects('slack.read-file')).slice(-1);
    expect(read?.payload).toMatchObject({ subject: id, slackFileId: slackFile.id });
  });

  it('keeps uploads with their hash', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    const bytes = new TextEncoder().encode('%PDF-1.7 texts');
    await room.provide(id, undefined, { uploads: [{ name: 'C:\\all\\texts.pdf', bytes }] });
    const file = await room.prisma.materialFile.findFirstOrThrow({ where: { materialId: id } });
    expect(file).toMatchObject({ name: 'texts.pdf', round: 1, size: bytes.byteLength });
    expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it.each([
    [{ note: '' }, 'material.nothingProvided'],
    [{ links: ['ftp://x.y/z'] }, 'material.notALink'],
    [{ uploads: [{ name: 'x.pdf', bytes: new Uint8Array() }] }, 'material.emptyFile'],
    [{ uploads: [{ name: 'x.exe', bytes: new Uint8Array([1]) }] }, 'material.wrongKind'],
    [{ uploads: [{ name: 'x.png', bytes: new TextEncoder().encode('MZ program') }] }, 'material.wrongKind'],
    [
      { slackFiles: [{ id: 'F1', name: 'x.mov', mimetype: 'video/x', size: 101 * 1024 * 1024 }] },
      'material.tooLarge',
    ],
  ])('%j is refused: %s', async (values, code) => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    await expect(room.provide(id, undefined, values)).rejects.toMatchObject({ code });
  });

  it('an upload over the limit is refused', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
    await expect(room.provide(id, undefined, { uploads: [{ name: 'x.zip', bytes }] })).rejects.toMatchObject({
      code: 'material.tooLarge',
    });
  });

  it('ends with the project, and what is late then is nobody’s', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    await room.prisma.engagement.update({ where: { id: engagementId }, data: { status: 'closed' } });
    await expect(room.provide(id, '2026-12-07T01:00:00Z')).rejects.toMatchObject({
      code: 'material.projectOver',
    });
    expect(await room.prisma.clientDelay.count({ where: { engagementId } })).toBe(0);
  });

  it('is the client’s, and happens once', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId);
    const input = { materialId: id, note: 'x' };
    await expect(room.perform(provideMaterial, input, room.visit(aoi))).rejects.toMatchObject({
      code: 'material.notTheClient',
    });
    const both = await Promise.allSettled([room.provide(id), room.provide(id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await room.prisma.material.findUnique({ where: { id } })).toMatchObject({ round: 1 });
  });
});
