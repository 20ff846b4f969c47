import { describe, expect, it } from 'vitest';
import { emojiOf } from '../../../../src/local-workspace/page/channel/emoji.ts';

describe('a reaction', () => {
  it.each([
    ['tada', '🎉'],
    ['+1', '👍'],
    ['+1::skin-tone-3', '👍'],
    ['thumbsup', '👍'],
    ['company_logo', ':company_logo:'],
  ])('%s is drawn as %s', (name, sign) => {
    expect(emojiOf(name)).toBe(sign);
  });
});
