import { describe, expect, it } from 'vitest';
import { Locale, localeFrom } from '../../src/kernel/locale.ts';

describe('a language', () => {
  it.each([
    ['ja-JP', 'ja'],
    ['zh-Hans-CN', 'zh'],
    ['zh_TW', 'zh'],
    ['EN', 'en'],
    ['fr-FR', 'ja'],
    ['', 'ja'],
    [undefined, 'ja'],
    [null, 'ja'],
  ])('%s is ours, or the fallback: %s', (tag, locale) => {
    expect(localeFrom(tag, 'ja')).toBe(locale);
  });

  it('is read only when we speak it', () => {
    expect(Locale.safeParse('ko').success).toBe(false);
  });
});
