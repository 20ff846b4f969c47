import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  code,
  isSaid,
  list,
  person,
  phrase,
  show,
  type Tongue,
  tell,
  verbatim,
} from '../../src/kernel/phrase.ts';

/** Shows what are words and what is a value. */
const tongue = (locale: Tongue['locale']): Tongue => ({
  locale,
  words: (text) => (text === '' ? '' : `(${text})`),
  value: (value) => `<${typeof value === 'object' && 'text' in value ? value.text : String(value)}>`,
});

const waits = phrase({ en: '{who} waits for {what}', ja: '{who}が{what}を待つ', zh: '{who}等待{what}' });
const hello = phrase({ en: 'Hello', ja: 'こんにちは', zh: '您好' });

describe('a phrase', () => {
  it('is said in each language, words and values apart', () => {
    const said = waits({ who: 'Haru', what: 'Aoi' });
    expect(tell(said, tongue('en'))).toBe('<Haru>( waits for )<Aoi>');
    expect(tell(said, tongue('ja'))).toBe('<Haru>(が)<Aoi>(を待つ)');
    expect(tell(hello(), tongue('zh'))).toBe('(您好)');
  });

  it('can be filled with another phrase, which is said in the same language', () => {
    expect(tell(waits({ who: hello(), what: code('/x') }), tongue('ja'))).toBe(
      '(こんにちは)(が)</x>(を待つ)',
    );
  });

  it('never reads what people typed as a place to fill', () => {
    const typed = fc.oneof(fc.string(), fc.constantFrom('{who}', '{what}', '{text}', '{constructor}'));
    fc.assert(
      fc.property(typed, typed, (who, what) => {
        expect(tell(waits({ who, what }), tongue('en'))).toBe(`<${who}>( waits for )<${what}>`);
        expect(tell(verbatim(who), tongue('zh'))).toBe(`<${who}>`);
      }),
    );
  });

  it('said without one of its values is a mistake that names it', () => {
    const said = { kind: 'said', words: waits.words, values: { who: 'Haru' } } as const;
    expect(() => tell(said, tongue('en'))).toThrow('without {what}');
  });

  describe('several in the place of one', () => {
    const asks = phrase({
      en: '{who}, please decide on {what}.',
      ja: '{who}さん、{what}をご判断ください。',
      zh: '{who}，请就{what}作出决定。',
    });
    const letter = phrase({ en: 'Dear {who}', ja: '{who} 様', zh: '{who}，您好' });
    const only = phrase({ en: 'Only {who} can', ja: '{who}のみ可能です', zh: '只有{who}可以' });
    const both = list(['山本 花', '佐々木 健']);
    const bare = (locale: Tongue['locale']): Tongue => ({
      ...tongue(locale),
      words: (text) => text,
      value: (value) =>
        typeof value === 'object' && 'kind' in value && value.kind === 'person'
          ? `<@${value.slackUserId}>`
          : String(value),
    });

    it.each([
      ['en', '山本 花, 佐々木 健, please decide on A, B.'],
      ['ja', '山本 花さん、佐々木 健さん、A、Bをご判断ください。'],
      ['zh', '山本 花、佐々木 健，请就A、B作出决定。'],
    ] as const)('are set apart as %s does, each with the address that follows', (locale, said) => {
      expect(tell(asks({ who: both, what: list(['A', 'B']) }), bare(locale))).toBe(said);
    });

    it('keep the address that the phrase gives, or none', () => {
      expect(tell(letter({ who: both }), bare('ja'))).toBe('山本 花 様、佐々木 健 様');
      expect(tell(only({ who: both }), bare('ja'))).toBe('山本 花、佐々木 健のみ可能です');
    });

    it('may be mentions, phrases, one, or nobody', () => {
      const who = list([person('U1', '花'), hello()]);
      expect(tell(asks({ who, what: 'A' }), bare('ja'))).toMatch(/^<@U1>さん、こんにちはさん、A/);
      expect(tell(asks({ who: list(['花']), what: 'A' }), bare('ja'))).toBe('花さん、Aをご判断ください。');
      expect(tell(only({ who: list([]) }), bare('zh'))).toBe('只有可以');
      expect(show(both, bare('zh'))).toBe('山本 花、佐々木 健');
    });

    it('are escaped one by one, and so is what stands between them', () => {
      expect(tell(letter({ who: both }), tongue('ja'))).toBe('<山本 花>( 様)(、)<佐々木 健>( 様)');
    });
  });

  it('is told from other values', () => {
    expect(isSaid(hello())).toBe(true);
    for (const value of ['said', 3, code('said'), person('U1', 'Haru')]) expect(isSaid(value)).toBe(false);
  });
});
