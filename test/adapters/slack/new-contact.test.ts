import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Directory, Profile } from '../../../src/adapters/slack/directory.ts';
import { meet, recognise } from '../../../src/adapters/slack/new-contact.ts';
import type { Perform } from '../../../src/kernel/act.ts';
import { attempt, clientTeam, createdAt, openStage, type Stage, yuki } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.engagement('eng_web');
});
afterAll(() => stage.close());
beforeEach(async () => {
  acts.length = 0;
  await stage.prisma.contact.update({
    where: { id: 'con_yuki' },
    data: { slackUserId: null, slackTeamId: null },
  });
});

const acts: string[] = [];
const perform: Perform = (act, input, visit) => {
  acts.push(act.name);
  return stage.perform(act, input, visit);
};
const nobody = { name: 'Yuki', email: null, locale: null, timeZone: null };
const options = (profile: Profile | undefined) => {
  const directory: Directory = { profileOf: async () => profile };
  return { prisma: stage.prisma, perform, directory };
};
const caller = { slackUserId: yuki, slackTeamId: clientTeam, name: 'from the request', channelId: 'C1' };
const moment = () => attempt('x').visit;
const here = [{ id: 'eng_web', clientId: 'cli_kawa' }];

describe('recognising somebody by address', () => {
  test('a stranger opens no transaction', async () => {
    const stranger = options({ ...nobody, email: 'stranger@elsewhere.example' });
    expect(await recognise(caller, moment(), here, stranger)).toBeUndefined();
    expect(acts).toEqual([]);
  });

  test.each([undefined, nobody, { ...nobody, email: ' ' }])(
    'without an address (%j) nobody',
    async (profile) => {
      // A contact without an address must not match a person without one.
      await stage.prisma.contact.upsert({
        where: { id: 'con_blank' },
        create: { id: 'con_blank', clientId: 'cli_kawa', name: 'Blank', email: '', createdAt },
        update: {},
      });
      expect(await recognise(caller, moment(), here, options(profile))).toBeUndefined();
      expect(acts).toEqual([]);
    },
  );

  test('the right one is a contact from now on, also for whoever asks a moment later', async () => {
    const known = options({ ...nobody, email: 'yuki@kawa.example' });
    expect(await recognise(caller, moment(), here, known)).toMatchObject({ kind: 'contact', id: 'con_yuki' });
    expect(await recognise(caller, moment(), here, known)).toMatchObject({ kind: 'contact', id: 'con_yuki' });
    expect(acts).toEqual(['contact.recognise']);
  });
});

describe('meeting somebody who was chosen in a form', () => {
  test.each([
    [{ ...nobody, name: 'Yuki Ono' }, 'from the request', 'Yuki Ono'],
    [undefined, 'from the request', 'from the request'],
    [undefined, undefined, yuki],
  ])('with %j in the directory and %j in the request: %s', async (profile, name, expected) => {
    await stage.prisma.contact.update({
      where: { id: 'con_yuki' },
      data: { slackUserId: yuki, slackTeamId: null, name: yuki },
    });
    const met = await meet(
      { id: 'con_yuki', clientId: 'cli_kawa' },
      { ...caller, name },
      moment(),
      options(profile),
    );
    expect(met).toMatchObject({ kind: 'contact', name: expected, slackTeamId: clientTeam });
  });
});
