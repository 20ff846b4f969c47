import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../../src/local-workspace/page/ui/place-beside.ts';

const view = { width: 400, height: 800 };
const panel = { width: 200, height: 300 };
const button = (left: number, top: number) => ({ left, right: left + 30, top, bottom: top + 30 });

describe('a panel opens', () => {
  it('below its button, at its left edge', () => {
    expect(placeBeside(button(20, 100), panel, view)).toMatchObject({ left: 20, top: 134 });
  });

  it('above, where there is no room below', () => {
    expect(placeBeside(button(20, 700), panel, view)).toMatchObject({ left: 20, top: 396 });
  });

  it('at the right edge of a button far to the right', () => {
    expect(placeBeside(button(360, 100), panel, view)).toMatchObject({ left: 190 });
  });

  it('never outside of the screen, and scrolls where it is too long', () => {
    const { left, top, maxHeight } = placeBeside(button(10, 300), { width: 600, height: 2000 }, view);
    expect(left).toBe(8);
    expect(top).toBeGreaterThanOrEqual(8);
    expect(top + maxHeight).toBeLessThanOrEqual(792);
  });
});
