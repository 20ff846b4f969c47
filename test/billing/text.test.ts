import { describe, expect, it } from 'vitest';
import { text as commandText } from '../../commands/invoice/text.ts';
import { refuse } from '../../src/billing/refusals.ts';
import { issuerParts, missingWords, remarks, states, text } from '../../src/billing/text.ts';
import { plain } from '../../src/kernel/format.ts';

const named = (words: string): string[] =>
  [...new Set([...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
const wordsOf = (spoken: object) => ('words' in spoken ? spoken.words : undefined);

describe('the words of billing', () => {
  it.each(Object.entries({ ...text, ...remarks, ...commandText, ...refuse, ...states, ...issuerParts }))(
    '%s fills in the same in every language',
    (_name, spoken) => {
      const words = wordsOf(spoken);
      expect(words).toEqual({ en: expect.any(String), ja: expect.any(String), zh: expect.any(String) });
      const [en, ...others] = Object.values(words ?? {}).map((one) => named(String(one)));
      for (const other of others) expect(other).toEqual(en);
    },
  );

  it.each([
    ['en', 'legal name, address'],
    ['ja', '正式名称、住所'],
    ['zh', '法定名称、地址'],
  ] as const)('lists what is missing as %s does', (locale, listed) => {
    expect(plain(text.needsFirst({ missing: missingWords(['legalName', 'address']) }), locale)).toContain(
      listed,
    );
  });
});
