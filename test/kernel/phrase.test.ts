import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, isSaid, person, phrase, type Tongue, tell, verbatim } from '../../src/kernel/phrase.ts';

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

  it('is told from other values', () => {
    expect(isSaid(hello())).toBe(true);
    for (const value of ['said', 3, code('said'), person('U1', 'Haru')]) expect(isSaid(value)).toBe(false);
  });
});
