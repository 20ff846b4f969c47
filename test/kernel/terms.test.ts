import { describe, expect, it } from 'vitest';
import { locales } from '../../src/kernel/locale.ts';
import { Terms, usualTerms } from '../../src/kernel/terms.ts';

describe('the ways of working', () => {
  it.each(locales)('the defaults of %s are terms', (locale) => {
    expect(Terms.parse(usualTerms(locale))).toEqual(usualTerms(locale));
  });

  it('give five business days to accept, ten in Japanese, two rounds, Friday at 15:00', () => {
    expect(usualTerms('en')).toMatchObject({
      acceptanceWindowDays: 5,
      revisionRounds: 2,
      digestDay: 5,
      digestHour: 15,
    });
    expect(usualTerms('ja').acceptanceWindowDays).toBe(10);
  });

  it.each([
    { acceptanceWindowDays: 0 },
    { acceptanceWindowDays: 61 },
    { revisionRounds: -1 },
    { paymentTermDays: 1.5 },
    { digestDay: 0 },
    { digestDay: 8 },
    { digestHour: 24 },
    { changeValidDays: 0 },
    { silentAcceptance: 'yes' },
  ])('%j is refused', (odd) => {
    expect(Terms.safeParse({ ...usualTerms('en'), ...odd }).success).toBe(false);
  });
});
