import { expect, test } from 'vitest';
import { defaultFurniture, furnish } from '../../../src/local-workspace/state/furnish.ts';
import { isConnected, isExternal, shareAChannel } from '../../../src/local-workspace/state/people.ts';

test('a client is external, and connected while a channel is shared', () => {
  const state = furnish(defaultFurniture(), () => 'a');
  const haru = state.users['U0HARU0001'];
  const aoi = state.users['U0AOI00001'];
  if (!haru || !aoi) throw new Error('not furnished');
  expect([isExternal(state, aoi), isExternal(state, haru)]).toEqual([false, true]);
  expect(isConnected(state, haru)).toBe(true);
  expect(shareAChannel(state, haru.id, aoi.id)).toBe(true);
  expect(shareAChannel(state, haru.id, 'U0SORA0001')).toBe(false);
  delete state.channels['C0KAWA0001'];
  expect(isConnected(state, haru)).toBe(false);
});
