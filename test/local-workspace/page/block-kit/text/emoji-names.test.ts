import { describe, expect, it } from 'vitest';
import { hasEmoji, withEmoji } from '../../../../../src/local-workspace/page/block-kit/text/emoji-names.ts';

describe('names of emoji', () => {
  it('are pieces of their own, whatever stands around them', () => {
    expect(withEmoji('完了:tada:です', { bold: true })).toEqual([
      { type: 'text', text: '完了', style: { bold: true } },
      { type: 'emoji', name: 'tada' },
      { type: 'text', text: 'です', style: { bold: true } },
    ]);
  });

  it('may carry a tone of skin', () => {
    expect(withEmoji(':+1::skin-tone-3:')).toEqual([{ type: 'emoji', name: '+1' }]);
  });

  it('are not the colons of a time or a ratio', () => {
    expect(hasEmoji('at 10:30:00')).toBe(false);
    expect(hasEmoji('a:b:c')).toBe(false);
  });
});
