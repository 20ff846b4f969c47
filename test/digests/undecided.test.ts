import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../src/adapters/system/ids.ts';
import { weeklyDigest } from '../../src/digests/notices.ts';
import { text } from '../../src/digests/text.ts';
import { weeklyWords } from '../../src/digests/weekly-words.ts';
import { plain } from '../../src/kernel/format.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { day, weekly } from './contents.ts';
import { type DigestRoom, openDigestRoom } from './digest-room.ts';

let room: DigestRoom;
beforeAll(async () => {
  room = await openDigestRoom();
});
afterAll(() => room.close());
beforeEach(() => room.forget());

const at = new Date('2026-11-23T01:00:00Z');
const usual = ['change.request', 'project.page', 'project.rhythm'];

async function pressesOf(digestId: string, engagementId: string): Promise<string[]> {
  const facts = await weeklyDigest.load(room.prisma, { digestId, engagementId });
  return facts === undefined ? [] : (weeklyDigest.say(facts).buttons ?? []).map(({ press }) => press);
}

async function material(engagementId: string): Promise<string> {
  const id = newId('mat');
  await room.prisma.material.create({
    data: {
      id,
      engagementId,
      number: 1,
      what: 'Logo',
      dueOn: new Date('2026-11-25'),
      status: 'asked',
      askedBy: {},
      askedAt: at,
    },
  });
  return id;
}

interface RiskChange {
  readonly id?: string;
  readonly number?: number;
  readonly kind?: string;
  readonly needs?: string;
  readonly options?: readonly string[];
  readonly status?: string;
}

async function risk(engagementId: string, change: RiskChange = {}): Promise<void> {
  const { options = [], ...rest } = change;
  const closed = { closedBy: {}, closedAt: at, outcome: 'It came' };
  await room.prisma.risk.create({
    data: {
      id: newId('rsk'),
      engagementId,
      number: 1,
      kind: 'risk',
      what: 'The printer may be late',
      effect: 'Two days',
      needs: 'A decision on paper',
      needsBy: new Date('2026-11-30'),
      raisedBy: {},
      raisedAt: at,
      ...(change.status === 'closed' && closed),
      ...rest,
      options: [...options],
    },
  });
}

it('what the client provides and what an early delivery may earn have buttons until they are settled', async () => {
  const engagementId = await room.active();
  const materialId = await material(engagementId);
  const milestoneId = await seedMilestone(room, engagementId, { title: 'Launch', status: 'accepted' });
  const bonus = { days: 3, minor: '20000', offeredFor: 'del_1', decision: null };
  await room.prisma.milestone.update({ where: { id: milestoneId }, data: { earlyBonus: bonus } });
  room.at('2026-11-27T06:00:00Z');
  expect(await room.contentOf(engagementId)).toMatchObject({
    done: [],
    materials: [{ materialId, what: 'Logo', late: true }],
    bonuses: [{ milestoneId, amount: { minor: '20000', currency: 'JPY' } }],
  });
  await room.post(engagementId);
  const { id: digestId } = await room.prisma.digest.findFirstOrThrow({ where: { scope: engagementId } });
  const presses = () => pressesOf(digestId, engagementId);
  expect(await presses()).toEqual(['material.provide', 'milestone.bonus', 'milestone.bonus', ...usual]);
  await room.prisma.material.update({ where: { id: materialId }, data: { status: 'provided' } });
  const decision = {
    agreed: true,
    by: { kind: 'contact', id: 'con_haru', name: 'Haru' },
    at: at.toISOString(),
  };
  await room.prisma.milestone.update({
    where: { id: milestoneId },
    data: { earlyBonus: { ...bonus, decision } },
  });
  expect(await presses()).toEqual(usual);
});

it('what was announced is told while it is open; what waits for the client has its buttons, also a week later', async () => {
  const engagementId = await room.active();
  const words = { chosen: { option: 0 }, said: { words: 'Matt' }, offer: { accepted: false } };
  await risk(engagementId, { id: 'rsk_1', options: ['Another printer', 'Wait'] });
  await risk(engagementId, { id: 'rsk_2', number: 2, kind: 'spare-capacity', needs: '' });
  await risk(engagementId, { id: 'rsk_3', number: 3, kind: 'absence', needs: '' });
  await risk(engagementId, { id: 'rsk_4', number: 4, status: 'closed' });
  const content = await room.contentOf(engagementId);
  expect(content?.asked.map(({ riskId, offer, options, words }) => [riskId, offer, options, words])).toEqual([
    ['rsk_1', false, ['Another printer', 'Wait'], true],
    ['rsk_2', true, [], false],
  ]);
  expect(content?.risks).toEqual([
    { number: 3, what: 'The printer may be late', needs: '', needsBy: '2026-11-30' },
  ]);
  await room.post(engagementId);
  const { id: digestId } = await room.prisma.digest.findFirstOrThrow({ where: { scope: engagementId } });
  room.at('2026-12-04T06:00:00Z');
  const presses = () => pressesOf(digestId, engagementId);
  const choice = ['risk.choose', 'risk.choose', 'risk.answer'];
  expect(await presses()).toEqual([...choice, 'risk.accept-offer', 'risk.decline-offer', ...usual]);
  const answers = async (id: string, answer: object) =>
    room.prisma.risk.update({ where: { id }, data: { answer: { ...answer } } });
  await answers('rsk_1', { chosen: words.chosen });
  expect(await presses()).toEqual(['risk.answer', 'risk.accept-offer', 'risk.decline-offer', ...usual]);
  await answers('rsk_1', { chosen: words.chosen, said: words.said });
  await answers('rsk_2', { offer: words.offer });
  expect(await presses()).toEqual(usual);
  // An offer that is decided is nothing to know any more, a risk is while it is open.
  expect((await room.contentOf(engagementId))?.risks.map(({ number }) => number)).toEqual([1, 3]);
});

it('a way on is named by its button and said again before it is chosen', () => {
  const asked = [
    { riskId: 'r', number: 7, what: 'The printer', needs: '', needsBy: day, offer: false, words: false },
  ].map((one) => ({ ...one, options: ['Another printer'] }));
  const { buttons = [], sections = [] } = weeklyWords({ ...weekly(0), asked });
  expect(plain(sections[0]?.lines[0] ?? text.quiet(), 'en')).toBe(
    'The printer. Please choose how to go on by Fri 4 Dec 2026',
  );
  expect(buttons[0]).toMatchObject({ press: 'risk.choose', value: { riskId: 'r', option: '0' } });
  expect(buttons[0] && plain(buttons[0].label, 'en')).toBe('Choose 1: Another printer');
  expect(buttons[0]?.confirm && plain(buttons[0].confirm.text, 'en')).toContain('Another printer');
});

it('an agreement waits for the client while it is the client’s turn, and not while the agency’s', async () => {
  const engagementId = await room.active();
  const made = { locale: 'en', version: 1, title: 'More pages', createdAt: at };
  await room.prisma.agreementTemplate.create({
    data: { id: 'tpl_due', name: 'due', clauses: [], variables: [], ...made },
  });
  await room.prisma.agreement.create({
    data: {
      ...{ ...made, id: 'agr_due', engagementId, status: 'sent', templateId: 'tpl_due' },
      ...{ body: 'x', fee: 0n, deposit: 0n, currency: 'JPY', startsOn: at, terms: {}, plan: [] },
      ...{ provider: 'click-to-sign', sentAt: at },
    },
  });
  const signers = [
    { id: 'sgn_c', position: 1, role: 'client', personId: 'con_haru', name: 'Haru', status: 'asked' },
    { id: 'sgn_a', position: 2, role: 'agency', personId: 'mem_aoi', name: 'Aoi', status: 'waiting' },
  ];
  await room.prisma.agreementSigner.createMany({
    data: signers.map((one) => ({ ...one, agreementId: 'agr_due' })),
  });
  const toSign = async () =>
    (await room.contentOf(engagementId))?.toSign.map(({ agreementId }) => agreementId);
  expect(await toSign()).toEqual(['agr_due']);
  await room.post(engagementId);
  const { id: digestId } = await room.prisma.digest.findFirstOrThrow({ where: { scope: engagementId } });
  expect(await pressesOf(digestId, engagementId)).toContain('agreement.review');
  await room.prisma.agreementSigner.update({
    where: { id: 'sgn_c' },
    data: { status: 'signed', signedAt: at, signature: {} },
  });
  expect(await toSign()).toEqual([]);
  expect(await pressesOf(digestId, engagementId)).toEqual(usual);
});

it('what is held up says by what: something of the client’s, or a milestone that is late', async () => {
  const engagementId = await room.active();
  const materialId = await material(engagementId);
  const first = await seedMilestone(room, engagementId, { title: 'Texts', dueOn: '2026-11-24' });
  await seedMilestone(room, engagementId, { title: 'Pages', status: 'planned', awaits: [first] });
  const logo = await seedMilestone(room, engagementId, { title: 'Sign', dueOn: '2026-12-10' });
  await room.prisma.material.update({ where: { id: materialId }, data: { milestoneId: logo } });
  expect((await room.contentOf(engagementId))?.blocked).toEqual([]);
  room.at('2026-11-27T06:00:00Z');
  expect(await room.contentOf(engagementId)).toMatchObject({
    inProgress: [],
    slipped: [{ title: 'Texts', waitsFor: null }],
    blocked: [
      { title: 'Pages', waitsFor: { kind: 'milestone', title: 'Texts' } },
      { title: 'Sign', waitsFor: { kind: 'material', title: 'Logo' } },
    ],
  });
});
