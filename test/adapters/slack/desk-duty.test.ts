import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type DeskDuty, type Reception, receive } from '../../../src/adapters/slack/desk-duty.ts';
import type { Answer } from '../../../src/adapters/slack/meet-errors.ts';
import { phrase, verbatim } from '../../../src/kernel/phrase.ts';
import { refusals } from '../../../src/kernel/refusal.ts';
import { house, type Visit } from '../../../src/kernel/visit.ts';
import { reply } from '../../../src/surface/reply.ts';
import { keptLog } from './kept-log.ts';
import { type Ear, openEar } from './slack-ear.ts';

const refuse = refusals('test', { no: { en: 'Not today.', ja: '本日はできません。', zh: '今天不行。' } });
const visit: Visit = {
  person: house,
  locale: 'ja',
  now: Temporal.Instant.from('2026-11-23T00:00:00Z'),
  newId: (prefix) => `${prefix}_00000000`,
};
const caller = { slackUserId: 'U1', slackTeamId: 'T1', name: undefined, channelId: null };
const card = phrase({ en: 'Here', ja: 'こちら', zh: '这里' });

async function received(
  work: Reception['work'],
  { visitOf = async () => visit, refuses = 0 }: { visitOf?: DeskDuty['visitOf']; refuses?: number } = {},
) {
  const { log, lines } = keptLog();
  const ear: Ear = await openEar();
  const told: { answer: Answer; locale: string }[] = [];
  let left = refuses;
  const duty: DeskDuty = {
    client: ear.client,
    desk: {
      read: Object.create(null),
      perform: async () => Promise.reject(new Error('nothing is performed here')),
      links: { to: () => '' },
    },
    visitOf,
    introduce: async () => undefined,
    commands: [],
    buttons: [],
    shortcuts: [],
    forms: [],
    closings: [],
    newId: visit.newId,
    fallbackLocale: 'zh',
    drawHome: async () => undefined,
    log,
  };
  const tell: Reception['tell'] = async (answer, locale) => {
    told.push({ answer, locale });
    left -= 1;
    if (left >= 0) throw new Error('Slack refuses this view');
  };
  await receive({ caller, meeting: { about: { press: 'x' } }, work, tell }, duty).finally(() => ear.close());
  return { told, lines };
}

describe('receiving somebody', () => {
  test('what the handler says is told in the person’s language', async () => {
    const { told } = await received(async () => reply.say({ title: card() }));
    expect(told).toEqual([{ answer: { kind: 'say', card: { title: card() } }, locale: 'ja' }]);
  });

  test('a refusal is told, in the person’s language, and not logged', async () => {
    const { told, lines } = await received(async () => Promise.reject(refuse.no()));
    expect(told).toMatchObject([{ answer: { kind: 'problem', said: refuse.no().said }, locale: 'ja' }]);
    expect(lines).toEqual([]);
  });

  test('when not even who it is can be found out, the words are in the agency’s language', async () => {
    const { told, lines } = await received(async () => reply.done(), {
      visitOf: async () => Promise.reject(new Error('no database')),
    });
    expect(told).toMatchObject([{ answer: { kind: 'problem' }, locale: 'zh' }]);
    expect(lines).toMatchObject([
      { level: 'error', about: { press: 'x', slackUserId: 'U1', slackTeamId: 'T1' } },
    ]);
  });

  test('an answer that Slack does not take becomes words', async () => {
    const { told, lines } = await received(async () => reply.say({ title: verbatim('x') }), { refuses: 1 });
    expect(told.map(({ answer }) => answer.kind)).toEqual(['say', 'problem']);
    expect(lines).toHaveLength(1);
  });

  test('words that can’t be told either are left to whoever called', async () => {
    await expect(received(async () => reply.done(), { refuses: 2 })).rejects.toThrow(
      'Slack refuses this view',
    );
  });
});
