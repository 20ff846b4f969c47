import { expect, test } from 'vitest';
import { aoi, haru, kawa, team } from '../support/fresh-workspace.ts';
import type { Said } from '../support/scripted-bot.ts';
import { staged } from '../support/staged.ts';

const answered = async (said: Said) => {
  const { ws } = await staged(() => said);
  return { ws, outcome: await ws.asPerson(aoi).types(kawa, '/milestone list') };
};

test('a command carries its words, its place, and the ids in it', async () => {
  const { ws, heard } = await staged();
  await ws.asPerson(aoi).types(team, '/project  status @ren in #kawa-hibiki, not @nobody');
  expect(heard[0]?.body).toMatchObject({
    command: '/project',
    text: 'status <@U0REN00001|ren> in <#C0KAWA0001|kawa-hibiki>, not @nobody',
    user_id: aoi,
    team_id: 'T0AGENCY01',
    channel_id: team,
    channel_name: 'privategroup',
    is_enterprise_install: 'false',
  });
  expect(heard[0]?.body.response_url).toMatch(/^http/);
});

test('an answer in the acknowledgement is private unless it says otherwise', async () => {
  const text = await answered({ body: 'none yet' });
  expect(text.outcome).toMatchObject({ ok: true, text: 'none yet', ephemerals: [{ text: 'none yet' }] });
  expect(text.ws.asPerson(haru).reads(kawa)).toEqual([]);
  const open = await answered({ body: { text: 'for all', response_type: 'in_channel' } });
  expect(open.ws.asPerson(haru).reads(kawa)).toMatchObject([{ text: 'for all' }]);
  expect((await answered({})).outcome).toEqual({ ok: true, ephemerals: [] });
});

test('a bad answer, an error and silence are seen as Slack shows them', async () => {
  expect((await answered({ body: { blocks: [{ type: 'alert' }] } })).outcome).toMatchObject({
    ok: false,
    error: 'dispatch_failed',
  });
  expect((await answered({ status: 500 })).outcome).toMatchObject({
    ok: false,
    error: 'dispatch_failed (HTTP 500)',
  });
  expect((await answered({ afterMs: 900 })).outcome).toMatchObject({ ok: false, error: 'operation_timeout' });
});

test('what is no command, or not in the manifest, is not sent', async () => {
  const { ws, heard } = await staged(undefined, {
    commands: [{ name: '/project', description: 'How it stands', usageHint: '[status]' }],
  });
  expect(await ws.asPerson(aoi).types(team, 'hello')).toMatchObject({ error: 'not_a_command' });
  expect(await ws.asPerson(aoi).types(team, '/projects')).toMatchObject({ error: 'unknown_command' });
  expect(heard).toEqual([]);
});
