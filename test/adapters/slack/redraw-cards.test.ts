import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Carrier } from '../../../src/kernel/carrier.ts';
import { InDoubt } from '../../../src/kernel/effect.ts';
import { type CardButton, notice } from '../../../src/kernel/notice.ts';
import { phrase } from '../../../src/kernel/phrase.ts';
import { attempt, kawa, noted, openStage, type Stage, teamChannel } from './stage.ts';

let stage: Stage;
let redraws: Carrier;
let lines: Awaited<ReturnType<Stage['start']>>['lines'];
let buttons: readonly CardButton[] = [];
let whileSaying: () => Promise<void> = async () => undefined;

const hooked = notice({
  ...noted,
  name: 'test.noted',
  async load(tx, params) {
    const facts = await noted.load(tx, params);
    await whileSaying();
    return facts;
  },
  say: (facts) => ({ ...noted.say(facts), buttons }),
});

beforeAll(async () => {
  stage = await openStage();
  await stage.engagement('eng_web');
  const slack = await stage.start({ notices: [hooked] });
  lines = slack.lines;
  const [posts, found] = ['slack.post', 'slack.redraw'].map((kind) =>
    slack.carriers.find(({ effect }) => effect.kind === kind),
  );
  if (posts === undefined || found === undefined) throw new Error('carriers are missing');
  redraws = found;
  for (const [id, audience] of [
    ['eff_client', { to: 'client', engagementId: 'eng_web' }],
    ['eff_team', { to: 'team' }],
  ] as const) {
    const payload = { notice: 'test.noted', params: { contactId: 'con_haru' }, audience };
    await stage.promised(id, payload);
    const receipt = posts.effect.receipt.parse(await posts.carry(payload, attempt(id)));
    await posts.effect.finish?.(stage.prisma, { effectId: id, payload, receipt }, attempt(id).visit);
  }
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.workspace.faults.clear();
  whileSaying = async () => undefined;
  buttons = [];
});

const textIn = (channelId: string) =>
  Object.values(stage.workspace.state.messages)
    .flat()
    .findLast(({ channel }) => channel === channelId)?.text;
const redraw = (subject = 'con_haru') => redraws.carry({ subject }, attempt('redraw'));
const rename = (name: string) =>
  stage.prisma.contact.update({ where: { id: 'con_haru' }, data: { name } }).then(() => undefined);

test('every card about the subject shows its present state, each in its own language', async () => {
  await rename('Haru K.');
  expect(await redraw()).toEqual({ redrawn: 2 });
  expect(textIn(kawa)).toBe('記録\nHaru K.');
  expect(textIn(teamChannel)).toBe('Noted\nHaru K.');
  expect(stage.workspace.journal.calls('chat.postMessage')).toHaveLength(2);
});

test('or one of them alone, or the newest', async () => {
  const carry = (which: object) => redraws.carry({ subject: 'con_haru', ...which }, attempt('redraw'));
  await redraw();
  await rename('Haru L.');
  expect(await carry({ card: 'eff_client' })).toEqual({ redrawn: 1 });
  expect(textIn(kawa)).toContain('Haru L.');
  expect(textIn(teamChannel)).not.toContain('Haru L.');
  await redraw();
  await stage.prisma.card.update({
    where: { effectId: 'eff_client' },
    data: { postedAt: new Date('2020-01-01T00:00:00Z') },
  });
  await rename('Haru M.');
  expect(await carry({ newest: 1 })).toEqual({ redrawn: 1 });
  expect(textIn(teamChannel)).toContain('Haru M.');
  expect(textIn(kawa)).not.toContain('Haru M.');
  expect(await carry({ newest: 2 })).toEqual({ redrawn: 1 });
});

test('a change that happens while drawing is drawn, too', async () => {
  let changed = false;
  await rename('Before');
  whileSaying = async () => {
    if (changed) return;
    changed = true;
    await rename('After');
  };
  await redraw();
  expect(textIn(kawa)).toContain('After');
  expect(textIn(teamChannel)).toContain('After');
});

/** As if what was drawn last were something else. */
const lookDifferent = () => stage.prisma.card.updateMany({ data: { drawn: '' } });

test('a message that is gone is left, said in the log, and does not keep its siblings', async () => {
  for (const error of ['message_not_found', 'channel_not_found', 'is_archived']) {
    await lookDifferent();
    stage.workspace.faults.next('chat.update', { kind: 'ok-false', error });
    expect(await redraw()).toEqual({ redrawn: 1 });
    expect(lines.at(-1)).toMatchObject({ level: 'warn', about: { word: error } });
  }
});

test('a message that is gone although it still asks something is named, and promised again', async () => {
  buttons = [{ press: 'test.note', label: phrase({ en: 'Note', ja: '記録', zh: '记录' })(), value: {} }];
  stage.workspace.faults.next('chat.update', { kind: 'ok-false', error: 'message_not_found' });
  const receipt = await redraw();
  expect(receipt).toEqual({ redrawn: 1, gone: ['eff_client'] });
  const { effect } = redraws;
  const done = { effectId: 'redraw', payload: { subject: 'con_haru' }, receipt };
  const [gone] = (await effect.finish?.(stage.prisma, done, attempt('redraw').visit)) ?? [];
  expect(gone).toMatchObject({
    type: 'notice.gone',
    engagementId: 'eng_web',
    card: 'eff_client',
    posted: { notice: 'test.noted', audience: { to: 'client' } },
  });
  // Archived or left: there is nowhere to post it.
  await lookDifferent();
  stage.workspace.faults.next('chat.update', { kind: 'ok-false', error: 'is_archived' });
  expect(await redraw()).toEqual({ redrawn: 1 });
});

test('what looks the same is not sent again', async () => {
  await redraw();
  const before = stage.workspace.journal.calls('chat.update').length;
  expect(await redraw()).toEqual({ redrawn: 0 });
  expect(stage.workspace.journal.calls('chat.update')).toHaveLength(before);
});

test('unless it is to be found out whether it is there', async () => {
  await redraw();
  const before = stage.workspace.journal.calls('chat.update').length;
  await redraws.carry({ subject: 'con_haru', surely: true }, attempt('redraw'));
  expect(stage.workspace.journal.calls('chat.update')).toHaveLength(before + 2);
});

test('limits and lost answers are tried again', async () => {
  await lookDifferent();
  stage.workspace.faults.next('chat.update', { kind: 'rate-limited', seconds: 7 });
  await expect(redraw()).rejects.toMatchObject({ name: 'TryLater', afterMs: 7_000 });
  stage.workspace.faults.next('chat.update', { kind: 'reset-after' });
  await expect(redraw()).rejects.toBeInstanceOf(InDoubt);
});

test('a subject without cards, or one that is no longer true, changes nothing', async () => {
  expect(await redraw('nobody')).toEqual({ redrawn: 0 });
  await stage.prisma.contact.delete({ where: { id: 'con_haru' } });
  const before = textIn(kawa);
  expect(await redraw()).toEqual({ redrawn: 0 });
  expect(textIn(kawa)).toBe(before);
});
