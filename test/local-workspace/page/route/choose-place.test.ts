import { describe, expect, it } from 'vitest';
import { choosePlace } from '../../../../src/local-workspace/page/route/choose-place.ts';
import { channel } from '../seen-things.ts';

const channels = [
  channel({ id: 'C0TEAM', memberIds: ['U0AOI', 'U0SORA'] }),
  channel({ id: 'C0KAWA', memberIds: ['U0AOI', 'U0HARU'] }),
  channel({ id: 'D0AOI', kind: 'direct', memberIds: ['U0AOI', 'U0ENGAWA'] }),
];

describe('somebody else opens', () => {
  it.each([
    ['the channel that is open, being in it', 'C0KAWA', 'U0HARU', 'C0KAWA'],
    ['the first that both are in', 'D0HARU', 'U0HARU', 'C0KAWA'],
    ['their first, where they share none', 'C0GONE', 'U0NOBODY', 'C0TEAM'],
    ['their first, at the very beginning', undefined, undefined, 'C0TEAM'],
    ['Home, where that was open', 'home', 'U0HARU', 'home'],
  ] as const)('%s', (_what, wanted, before, place) => {
    expect(choosePlace({ channels }, wanted, before)).toBe(place);
  });

  it('Home, being in no channel', () => {
    expect(choosePlace({ channels: [] }, 'C0TEAM', 'U0AOI')).toBe('home');
  });
});
