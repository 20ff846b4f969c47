import { expect, test } from 'vitest';
import { section } from '../support/message-errors.ts';
import { modal, staged } from '../support/staged.ts';

test('auth.test tells who the token is', async () => {
  const { ws, call } = await staged();
  expect((await call('auth.test')).body).toMatchObject({
    ok: true,
    team: 'Hibiki Studio',
    user_id: ws.botUserId,
    team_id: ws.agencyTeamId,
  });
});

test('api.test repeats its arguments, or the error asked for', async () => {
  const { call } = await staged();
  expect((await call('api.test', { a: 'b' }, '')).body).toEqual({ ok: true, args: { a: 'b' } });
  expect((await call('api.test', { error: 'my_error' })).body).toEqual({ ok: false, error: 'my_error' });
});

test('team.info names connected teams', async () => {
  const { call } = await staged();
  expect((await call('team.info')).body).toMatchObject({ team: { name: 'Hibiki Studio' } });
  expect((await call('team.info', { team: 'T0CLIENT01' })).body).toMatchObject({
    team: { name: 'Kawa Foods' },
  });
  expect((await call('team.info', { team: 'T0OTHER001' })).body).toMatchObject({ error: 'team_not_found' });
});

test('blocks.validate looks without posting', async () => {
  const { ws, call } = await staged();
  expect((await call('blocks.validate', { blocks: [section('a')] })).body).toEqual({ ok: true });
  expect((await call('blocks.validate', { message: { blocks: [section('')] } })).body).toMatchObject({
    error: 'invalid_blocks',
  });
  expect((await call('blocks.validate', { view: modal([]) })).body).toEqual({ ok: true });
  expect(
    (await call('blocks.validate', { view: { type: 'home', blocks: [{ type: 'alert' }] } })).body,
  ).toMatchObject({ error: 'invalid_arguments' });
  expect(ws.state.messages).toEqual({});
});
