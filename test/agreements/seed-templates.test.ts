import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedTemplates } from '../../src/agreements/seed-templates.ts';
import { type AgreementRoom, openAgreementRoom } from './agreement-room.ts';

describe('starter templates', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

  it('are put in place once, and what was changed there stays', async () => {
    expect(await room.prisma.agreementTemplate.count()).toBe(3);
    await room.prisma.agreementTemplate.update({
      where: { id: 'tpl_starter_en_4' },
      data: { title: 'Ours' },
    });
    expect(await room.perform(seedTemplates, {}, room.visit())).toEqual({ added: 0 });
    const kept = await room.prisma.agreementTemplate.findUniqueOrThrow({ where: { id: 'tpl_starter_en_4' } });
    expect(kept.title).toBe('Ours');
    await room.prisma.agreementTemplate.deleteMany({ where: { locale: 'ja' } });
    expect(await room.perform(seedTemplates, {}, room.visit())).toEqual({ added: 1 });
  });

  it('do not go on top of a version that people have made', async () => {
    const own = { kind: 'member', id: 'mem_aoi', name: 'Aoi' };
    await room.prisma.agreementTemplate.update({
      where: { id: 'tpl_starter_zh_4' },
      data: { id: 'tpl_own', version: 1, madeBy: own },
    });
    expect(await room.perform(seedTemplates, {}, room.visit())).toEqual({ added: 0 });
  });
});
