import { describe, expect, it } from 'vitest';
import { type Route, readRoute, writeRoute } from '../../../../src/local-workspace/page/route/route.ts';

const routes: readonly Route[] = [
  {},
  { userId: 'U0AOI00001' },
  { userId: 'U0AOI00001', place: 'C0TEAM0001' },
  { userId: 'U0AOI00001', place: 'home', lang: 'ja' },
  { userId: 'U0AOI00001', place: 'C0TEAM0001', thread: '1790.0001', theme: 'dark' },
  { userId: 'U0AOI00001', place: 'C0TEAM0001', message: '1790.0001', lang: 'zh', theme: 'system' },
];

describe('the address of the page', () => {
  it.each(routes.map((route) => [writeRoute(route), route] as const))(
    '%s is read as it was written',
    (hash, route) => {
      expect(readRoute(hash)).toEqual(route);
    },
  );

  it('is short and readable', () => {
    expect(writeRoute({ userId: 'U0AOI00001', place: 'C0TEAM0001' })).toBe('#/U0AOI00001/C0TEAM0001');
  });

  it('leaves out what it does not know', () => {
    expect(readRoute('#/U1/C1/elsewhere/2?lang=de&theme=pink&x=y')).toEqual({ userId: 'U1', place: 'C1' });
    expect(readRoute('#/%E0%A4%A/C1')).toEqual({ place: 'C1' });
    expect(readRoute('')).toEqual({});
  });
});
