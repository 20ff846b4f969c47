import { expect, test } from 'vitest';
import { seePeople, seeUser, seeUsers } from '../../../src/local-workspace/looking/see-users.ts';
import { aoi, haru, kawa, team } from '../support/fresh-workspace.ts';
import { inside } from '../support/inside.ts';

test('people are seen with their part, their company and whether it is another one', () => {
  const { ws, user } = inside({ parts: { [haru]: 'decision-maker' } });
  expect(seeUser(ws, user(haru))).toEqual({
    id: haru,
    name: 'Haru Kawamura',
    part: 'decision-maker',
    teamId: 'T0CLIENT01',
    teamName: 'Kawa Foods',
    external: true,
    bot: false,
    locale: 'en-US',
    timeZone: 'Asia/Tokyo',
  });
  expect(seeUser(ws, user(aoi))).toMatchObject({ external: false, teamName: 'Hibiki Studio' });
  expect(seeUser(ws, user(aoi))).not.toHaveProperty('part');
});

test('one knows one’s own team and whom one meets, and nobody else', () => {
  const { ws, user } = inside();
  const ids = (id: string) => Object.keys(seeUsers(ws, user(id))).toSorted();
  // Sora works in the team's channel only: clients never meet her.
  expect(ids(haru)).not.toContain('U0SORA0001');
  expect(ids(haru)).toContain(aoi);
  expect(ids('U0SORA0001')).not.toContain(haru);
  expect(ids('U0SORA0001')).toContain('U0MIO00001');
  ws.state.channels[kawa]?.members.splice(0);
  expect(ids(haru)).toEqual([haru, 'U0TOMO0001', 'U0YUKI0001']);
  ws.state.channels[team]?.members.push(haru);
  expect(ids(haru)).toContain('U0SORA0001');
});

test('a browser can be everybody but the bot and those who have left', () => {
  const { ws, user } = inside();
  user('U0TOMO0001').deleted = true;
  expect(seePeople(ws).map(({ name }) => name)).toEqual([
    'Aoi Tanaka',
    'Ren Mori',
    'Mio Sato',
    'Sora Ito',
    'Haru Kawamura',
    'Yuki Ono',
  ]);
});
