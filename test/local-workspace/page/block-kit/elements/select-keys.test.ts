import { describe, expect, it } from 'vitest';
import {
  closedMenu,
  keyDeed,
} from '../../../../../src/local-workspace/page/block-kit/elements/select-keys.ts';

const around = { count: 3, chosenAt: -1, hasTokens: false };
const open = { open: true, query: '', at: 0 };

describe('the keys of a menu', () => {
  it('open it where the choice stands', () => {
    expect(keyDeed('ArrowDown', closedMenu, { ...around, chosenAt: 2 })).toEqual({
      menu: { ...open, at: 2 },
    });
    expect(keyDeed('Enter', closedMenu, around)).toEqual({ menu: open });
    expect(keyDeed('ArrowUp', closedMenu, { ...around, count: 0 })).toEqual({ menu: { ...open, at: -1 } });
    expect(keyDeed('a', closedMenu, around)).toBeUndefined();
  });

  it('walk the lines and wrap around', () => {
    expect(keyDeed('ArrowDown', { ...open, at: 2 }, around)).toEqual({ menu: open });
    expect(keyDeed('ArrowUp', open, around)).toEqual({ menu: { ...open, at: 2 } });
    expect(keyDeed('End', open, around)).toEqual({ menu: { ...open, at: 2 } });
    expect(keyDeed('Home', { ...open, at: 2 }, around)).toEqual({ menu: open });
  });

  it('leave Home and End to the words being typed', () => {
    expect(keyDeed('Home', { ...open, query: 'a' }, around)).toBeUndefined();
  });

  it('choose with Enter, and never send the form', () => {
    expect(keyDeed('Enter', { ...open, at: 1 }, around)).toEqual({ choose: 1 });
    expect(keyDeed('Enter', { ...open, at: 5 }, around)).toEqual({ menu: { ...open, at: 5 } });
  });

  it('close with Escape', () => {
    expect(keyDeed('Escape', open, around)).toEqual({ menu: closedMenu });
    expect(keyDeed('Escape', closedMenu, around)).toBeUndefined();
  });

  it('take the last one back with Backspace, but only where nothing is typed', () => {
    expect(keyDeed('Backspace', open, { ...around, hasTokens: true })).toEqual({ dropLast: true });
    expect(keyDeed('Backspace', { ...open, query: 'a' }, { ...around, hasTokens: true })).toBeUndefined();
    expect(keyDeed('Backspace', closedMenu, around)).toBeUndefined();
  });
});
