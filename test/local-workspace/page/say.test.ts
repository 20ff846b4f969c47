import { describe, expect, it } from 'vitest';
import { dateLocaleOf, localeOf, sayIn } from '../../../src/local-workspace/page/say.ts';

describe('a phrase', () => {
  const words = {
    en: 'Hello {name}, {count} new',
    ja: '{name} さん、新着 {count} 件',
    zh: '{name}，{count} 条新消息',
  };

  it.each([
    ['en', 'Hello Aoi, 3 new'],
    ['ja', 'Aoi さん、新着 3 件'],
    ['zh', 'Aoi，3 条新消息'],
  ] as const)('is said in %s with its values', (locale, said) => {
    expect(sayIn(locale)(words, { name: 'Aoi', count: 3 })).toBe(said);
  });

  it('has a space beside a Latin value, and none between Japanese or Chinese words', () => {
    expect(sayIn('ja')(words, { name: '花', count: 3 })).toBe('花さん、新着 3 件');
    expect(sayIn('zh')({ ...words, zh: '移除 {name}' }, { name: '花' })).toBe('移除花');
    expect(sayIn('zh')({ ...words, zh: 'Slack {name} 3' }, { name: '花' })).toBe('Slack 花 3');
    expect(sayIn('en')(words, { name: '花', count: 3 })).toBe('Hello 花, 3 new');
  });

  it('keeps a place whose value is missing, and takes no value for another place', () => {
    expect(sayIn('en')(words, { name: '{count}', count: 0 })).toBe('Hello {count}, 0 new');
    expect(sayIn('en')(words)).toBe('Hello {name}, {count} new');
  });
});

describe('the language of the page', () => {
  it.each([
    [['ja-JP', 'en'], 'ja'],
    [['zh-TW'], 'zh'],
    [['en-GB', 'ja'], 'en'],
    [['de-DE', 'ja'], 'en'],
    [[], 'en'],
  ])('for a browser that speaks %j is %s', (languages, locale) => {
    expect(localeOf(languages)).toBe(locale);
  });

  it('writes dates in the reader’s own manner where that is the same language', () => {
    expect(dateLocaleOf('en', 'en-GB')).toBe('en-GB');
    expect(dateLocaleOf('ja', 'en-GB')).toBe('ja-JP');
    expect(dateLocaleOf('zh', 'ja-JP')).toBe('zh-CN');
  });
});
