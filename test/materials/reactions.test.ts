import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../../src/kernel/format.ts';
import { followMilestone } from '../../src/materials/follow-milestone.ts';
import { letters } from '../../src/materials/letters.ts';
import { remindOfMaterial } from '../../src/materials/remind-of-material.ts';
import { returnMaterial } from '../../src/materials/return-material.ts';
import { aoi, haru, NOW } from '../support/room.ts';
import { type MaterialRoom, openMaterialRoom } from './material-room.ts';

let room: MaterialRoom;
beforeAll(async () => {
  room = await openMaterialRoom();
  const kei = { name: 'Kei', email: 'kei@kawa.example', clientId: haru.clientId, createdAt: new Date(NOW) };
  await room.prisma.contact.create({ data: { ...kei, id: 'con_kei' } });
});
afterAll(() => room.close());

/** What a promised letter says, or why it is not sent. */
async function said(payload: unknown): Promise<string> {
  const { letter: name, params } = Object(payload);
  const letter = letters.find((one) => one.name === name);
  const asked = letter?.params.parse(params);
  const facts = await letter?.load(room.prisma, asked);
  const now = Temporal.Instant.from(NOW);
  if (letter === undefined || facts === undefined || letter.holds?.(facts, now) === false) return 'not sent';
  expect(letter.to(facts)).toMatchObject({ id: 'con_kei', email: 'kei@kawa.example' });
  const words = letter.say(facts, now);
  expect(words.link).toMatchObject({ purpose: 'material' });
  return [words.title, ...words.lines].map((line) => plain(line, 'en')).join('\n');
}
const promised = async () => (await room.effects('mail.send')).map(({ payload }) => payload);

describe('a contact who is not in Slack', () => {
  it('is written to when something is asked, due and returned, and not once it is provided', async () => {
    const { engagementId } = await room.begin();
    const id = await room.ask(engagementId, { contactId: 'con_kei', items: ['Logo | SVG'] });
    const at = '2026-11-25T01:00:00Z';
    await room.perform(remindOfMaterial, { materialId: id }, room.visit(undefined, at));
    const [asked, reminder] = await promised();
    expect(await said(asked)).toContain('Logo (SVG): by Mon 30 Nov 2026');
    expect(await said(reminder)).toContain('still waits for the following');
    await room.provide(id);
    expect([await said(asked), await said(reminder)]).toEqual(['not sent', 'not sent']);
    await room.perform(returnMaterial, { materialId: id, round: 1, reason: 'Too small' }, room.visit(aoi));
    const [, , returned] = await promised();
    expect(await said(returned)).toContain('Aoi of Hibiki Studio sent it back: Too small');
  });
});

describe('a milestone that a change has replaced', () => {
  it('hands on what it waited for', async () => {
    const { engagementId, milestoneId, laterId } = await room.begin();
    const id = await room.ask(engagementId, { milestoneId });
    const input = { oldMilestoneId: milestoneId, newMilestoneId: laterId };
    await room.perform(followMilestone, input, room.visit());
    expect(await room.prisma.material.findUnique({ where: { id } })).toMatchObject({ milestoneId: laterId });
  });
});
