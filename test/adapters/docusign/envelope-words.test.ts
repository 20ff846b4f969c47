import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  cut,
  LONGEST_SUBJECT,
  subjectFor,
  voidReason,
} from '../../../src/adapters/docusign/envelope-words.ts';

it('whatever the title, a subject is one line within the limit and no half character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      for (const locale of ['en', 'ja', 'zh'] as const) {
        const subject = subjectFor(title, locale);
        expect(subject.length).toBeLessThanOrEqual(LONGEST_SUBJECT);
        expect(subject).not.toMatch(/[\r\n]/);
        expect(() => encodeURIComponent(subject)).not.toThrow();
      }
    }),
  );
});

it('what fits stays as it is', () => {
  expect(cut('署名', 2)).toBe('署名');
  expect(cut('署名🍣x', 4)).toBe('署名…');
});

it('a void always has a reason', () => {
  expect(voidReason('  ', 'ja')).toBe('送信者により取り下げられました。');
  expect(voidReason('x'.repeat(300), 'en')).toHaveLength(200);
});
