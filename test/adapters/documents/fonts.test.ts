import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../src/adapters/documents/fonts.ts';
import { locales } from '../../../src/kernel/locale.ts';

const everyday = {
  latin: 'The quick brown fox — “quoted”, ‘single’ 0123456789 $€£¥% & @ # § © ™ ° ± × ÷ … · •',
  european: 'Łódź Dvořák Şişli Ağa Ñandú Österreich Ærø Győr Ştefan Ελλάδα Ωmega Москва Київ Nguyễn',
  japanese:
    '髙橋 﨑山 齋藤 濵田 株式会社㈱ 請求書 ひらがな カタカナ ｶﾅ 々〆〇 「」『』【】、。・ー〜～ ①②③ ※ 〒 ℡ → □■○●◎△▲ ￥',
  chinese: '云设计有限公司 请签署协议 “引号” 《书名》 、。！？ 〇 镕 囍 ￥',
  traditional: '臺灣 開發 協議 簽署',
};

describe('choosing fonts', () => {
  it.each(locales)('finds a glyph for everyday text of all languages in a %s document', async (locale) => {
    const fonts = await loadFonts(locale);
    for (const weight of ['regular', 'bold'] as const) {
      for (const text of Object.values(everyday)) {
        const runs = fonts.runs(text, weight);
        const expected = locale === 'en' ? text.replace('…', '...') : text;
        expect(runs.map((run) => run.text).join('')).toBe(expected);
        for (const run of runs) {
          for (const character of run.text)
            expect(run.face.holds.has(character.codePointAt(0) ?? 0)).toBe(true);
        }
      }
    }
  });

  it("draws Han characters in the form of the document's language", async () => {
    const faceOf = async (locale: 'ja' | 'zh') =>
      (await loadFonts(locale)).runs('直', 'regular')[0]?.face.name;
    expect(await faceOf('ja')).toMatch(/noto-sans-jp-japanese-400/);
    expect(await faceOf('zh')).toMatch(/noto-sans-sc-chinese-simplified-400/);
  });

  it('prefers the own family for a rare character over the other language', async () => {
    const fonts = await loadFonts('ja');
    expect(fonts.runs('髙', 'regular')[0]?.face.name).toMatch(/noto-sans-jp-\d+-400/);
  });

  it('spells what no font has by its number, and what means the same by letters', async () => {
    const fonts = await loadFonts('en');
    const shown = (text: string) =>
      fonts
        .runs(text, 'regular')
        .map((run) => run.text)
        .join('');
    expect(shown('a😀b')).toBe('a[U+1F600]b');
    expect(shown('한')).toBe('[U+D55C]');
    expect(shown('Phase Ⅲ')).toBe('Phase III');
  });

  it('keeps an apostrophe inside a Latin name narrow in Chinese', async () => {
    const fonts = await loadFonts('zh');
    expect(fonts.runs('O’B', 'regular').find((run) => run.text === '’')?.face.name).toMatch(/noto-sans-jp/);
    expect(fonts.runs('“云”', 'regular').every((run) => /noto-sans-sc/.test(run.face.name))).toBe(true);
  });
});
