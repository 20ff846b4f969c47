import { expect, test } from 'vitest';
import { findDm, isMember, openDm, payloadName } from '../../../src/local-workspace/state/channel.ts';
import { defaultFurniture, furnish } from '../../../src/local-workspace/state/furnish.ts';

test('a direct message is opened once', () => {
  const state = furnish(defaultFurniture(), () => 'a');
  expect(findDm(state, 'U0MIO00001')).toBeUndefined();
  const source = { random: () => 'x', at: 1000 };
  const dm = openDm(state, 'U0MIO00001', source);
  expect(dm.id).toMatch(/^D/);
  expect(openDm(state, 'U0MIO00001', source)).toBe(dm);
  expect(isMember(dm, 'U0MIO00001')).toBe(true);
  expect(isMember(dm, 'U0AOI00001')).toBe(false);
  expect(payloadName(dm)).toBe('directmessage');
});

test('names of private channels are not told', () => {
  const state = furnish(defaultFurniture(), () => 'a');
  expect(Object.values(state.channels).map(payloadName)).toEqual(['privategroup', 'kawa-hibiki']);
});
