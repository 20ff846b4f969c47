import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { gate } from '../../support/gate.ts';
import { type DirectoryStage, MONDAY, openDirectory } from './directory-stage.ts';

let stage: DirectoryStage;
beforeAll(async () => {
  stage = await openDirectory();
});
afterAll(() => stage.close());
beforeEach(async () => {
  await stage.prisma.slackPerson.deleteMany();
  stage.clock.now = MONDAY;
});

const haru = { slackUserId: 'U1', slackTeamId: 'T1' };
const told = {
  real_name: 'Haru',
  profile: { email: 'haru@kawa.example' },
  locale: 'ja-JP',
  tz: 'Asia/Tokyo',
};

describe('what Slack says of a person', () => {
  test('is asked once and kept', async () => {
    stage.slackSays(told);
    const before = stage.asked();
    const profile = await stage.directory().profileOf(haru);
    expect(profile).toMatchObject({
      name: 'Haru',
      email: 'haru@kawa.example',
      locale: 'ja-JP',
      timeZone: 'Asia/Tokyo',
    });
    expect(await stage.directory().profileOf(haru)).toMatchObject({ name: 'Haru' });
    expect(stage.asked()).toBe(before + 1);
    expect(stage.ear.heard.at(-1)?.args).toMatchObject({ user: 'U1', include_locale: 'true' });
  });

  test('is kept for a day; older words are given at once and asked for anew', async () => {
    stage.slackSays(told);
    await stage.directory().profileOf(haru);
    const before = stage.asked();
    stage.slackSays({ ...told, real_name: 'Haru K.' });
    stage.clock.now = MONDAY.add({ hours: 23, minutes: 59 });
    await stage.directory().profileOf(haru);
    expect(stage.asked()).toBe(before);
    stage.clock.now = MONDAY.add({ hours: 24 });
    expect(await stage.directory().profileOf(haru)).toMatchObject({ name: 'Haru' });
    await expect.poll(() => stage.prisma.slackPerson.findFirst()).toMatchObject({ name: 'Haru K.' });
    expect(stage.asked()).toBe(before + 1);
  });

  test('is asked once at a time, however many want to know', async () => {
    const answer = gate();
    stage.slackSays(told, answer.opened);
    const directory = stage.directory();
    const before = stage.asked();
    const both = Promise.all([directory.profileOf(haru), directory.profileOf(haru)]);
    await expect.poll(stage.asked).toBe(before + 1);
    // A question that set out later and has arrived: a second one about Haru would be there as well.
    const another = directory.profileOf({ ...haru, slackUserId: 'U_ANOTHER' });
    await expect.poll(stage.asked).toBe(before + 2);
    answer.open();
    expect(await both).toMatchObject([{ name: 'Haru' }, { name: 'Haru' }]);
    await another;
    expect(stage.asked()).toBe(before + 2);
    stage.clock.now = MONDAY.add({ hours: 25 });
    await directory.profileOf(haru);
    await expect.poll(stage.asked).toBe(before + 3);
  });

  test('old words stay when Slack fails', async () => {
    stage.slackSays(told);
    await stage.directory().profileOf(haru);
    stage.clock.now = MONDAY.add({ hours: 48 });
    stage.ear.answers['users.info'] = { body: { ok: false, error: 'internal_error' } };
    expect(await stage.directory().profileOf(haru)).toMatchObject({ name: 'Haru' });
    await expect
      .poll(() => stage.ear.lines.at(-1))
      .toMatchObject({ message: 'users.info failed', about: haru });
    expect(await stage.prisma.slackPerson.count()).toBe(1);
  });

  test.each([
    [{ real_name: ' ', name: 'haru.k', profile: { display_name: 'Haru-chan' } }, 'Haru-chan'],
    [{ name: 'haru.k', profile: {} }, 'haru.k'],
    [{}, 'U1'],
  ])('%j is called %s', async (user, name) => {
    stage.slackSays(user);
    expect(await stage.directory().profileOf(haru)).toMatchObject({ name, email: null, locale: null });
  });

  test('a time zone that nobody knows is none', async () => {
    stage.slackSays({ ...told, tz: 'Mars/Base' });
    expect(await stage.directory().profileOf(haru)).toMatchObject({ timeZone: null });
  });

  test('the same user id in another workspace is somebody else', async () => {
    stage.slackSays(told);
    await stage.directory().profileOf(haru);
    const before = stage.asked();
    await stage.directory().profileOf({ ...haru, slackTeamId: 'T2' });
    expect(stage.asked()).toBe(before + 1);
  });
});

describe('a Slack that does not answer in time', () => {
  test('keeps nobody waiting; its late answer is kept, and handed over', async () => {
    let letGo: () => void = () => undefined;
    stage.slackSays(
      told,
      new Promise<void>((resolve) => {
        letGo = resolve;
      }),
    );
    const late: string[] = [];
    const profile = await stage.directory(30).profileOf(haru, async ({ name }) => void late.push(name));
    expect([profile, late]).toEqual([undefined, []]);
    letGo();
    await expect.poll(() => late).toEqual(['Haru']);
    expect(await stage.prisma.slackPerson.findFirst()).toMatchObject({ name: 'Haru' });
  });

  test('an answer in time is not handed over a second time', async () => {
    stage.slackSays(told);
    const late: string[] = [];
    await stage.directory().profileOf(haru, async ({ name }) => void late.push(name));
    expect(late).toEqual([]);
  });

  test('somebody whom Slack does not know is nobody, and the reason is logged', async () => {
    stage.ear.answers['users.info'] = { body: { ok: false, error: 'user_not_found' } };
    expect(await stage.directory().profileOf(haru)).toBeUndefined();
    expect(stage.ear.lines.at(-1)).toMatchObject({ level: 'warn', message: 'users.info failed' });
  });
});
