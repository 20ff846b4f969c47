import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chosenIn, createIntroducePeople } from '../../../src/adapters/slack/introduce-people.ts';
import { gate } from '../../support/gate.ts';
import { type DirectoryStage, openDirectory } from './directory-stage.ts';

let stage: DirectoryStage;
beforeAll(async () => {
  stage = await openDirectory();
});
afterAll(() => stage.close());
beforeEach(() => stage.prisma.slackPerson.deleteMany());

const introduce = (deadlineMs = 10_000) =>
  createIntroducePeople({ ...stage.options(deadlineMs), directory: stage.directory(deadlineMs) });
const known = () => stage.prisma.slackPerson.findMany({ orderBy: { slackUserId: 'asc' } });

describe('people who were chosen in a modal', () => {
  test('have a name and a workspace before anything is done with them', async () => {
    stage.slackSays({ real_name: 'Haru', team_id: 'T0CLIENT01' });
    await introduce()(['U1', 'U2']);
    expect(
      (await known()).map(({ slackUserId, slackTeamId, name }) => [slackUserId, slackTeamId, name]),
    ).toEqual([
      ['U1', 'T0CLIENT01', 'Haru'],
      ['U2', 'T0CLIENT01', 'Haru'],
    ]);
  });

  test('who are known already cost no call', async () => {
    stage.slackSays({ real_name: 'Haru', team_id: 'T0CLIENT01' });
    await introduce()(['U1']);
    const before = stage.asked();
    await introduce()(['U1']);
    expect(stage.asked()).toBe(before);
  });

  test('nobody chosen: nothing is asked', async () => {
    const before = stage.asked();
    await introduce()([]);
    expect(stage.asked()).toBe(before);
  });

  test('a slow Slack keeps nobody waiting, and its late answer still counts', async () => {
    const answer = gate();
    stage.slackSays({ real_name: 'Haru', team_id: 'T0CLIENT01' }, answer.opened);
    // Comes back although Slack does not answer before the gate is opened.
    await introduce(40)(['U1']);
    expect(await known()).toEqual([]);
    answer.open();
    await expect.poll(known).toMatchObject([{ slackUserId: 'U1', name: 'Haru' }]);
  });

  test('one whom Slack does not know keeps nobody else from being introduced', async () => {
    await stage.prisma.slackPerson.create({
      data: {
        slackUserId: 'U2',
        slackTeamId: 'T1',
        name: 'Yuki',
        seenAt: new Date('2026-01-01T00:00:00Z'),
      },
    });
    stage.ear.answers['users.info'] = { body: { ok: false, error: 'user_not_found' } };
    await introduce()(['U1', 'U2']);
    expect(stage.ear.lines.some(({ message }) => message === 'a chosen person is not known yet')).toBe(true);
    expect(await known()).toMatchObject([{ slackUserId: 'U2', name: 'Yuki' }]);
  });
});

describe('who was chosen', () => {
  test('is found in every kind of picker, each person once', () => {
    const state = {
      decider: { decider: { type: 'users_select', selected_user: 'U1' } },
      team: { team: { type: 'multi_users_select', selected_users: ['U2', 'U1'] } },
      empty: { empty: { type: 'users_select', selected_user: null } },
      title: { title: { type: 'plain_text_input', value: 'U9' } },
    };
    expect(chosenIn(state)).toEqual(['U1', 'U2']);
  });

  test.each([undefined, null, 'text', { a: 1 }, { a: { b: { selected_user: 7 } } }])(
    'nobody in %j',
    (state) => {
      expect(chosenIn(state)).toEqual([]);
    },
  );
});
