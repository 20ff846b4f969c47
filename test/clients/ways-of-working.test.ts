import { describe, expect, it } from 'vitest';
import { acknowledgement, waysOfWorking } from '../../src/clients/ways-of-working.ts';
import { plain } from '../../src/kernel/format.ts';
import { locales } from '../../src/kernel/locale.ts';

describe('the ways of working', () => {
  it.each(locales)(
    'fit beside a tick in %s without being cut: what is acknowledged can be read',
    (locale) => {
      for (const { label } of waysOfWorking)
        expect([...plain(label, locale)].length).toBeLessThanOrEqual(150);
    },
  );

  it('the record holds the very words that were shown', () => {
    const record = acknowledgement('ja');
    expect(record).toHaveLength(waysOfWorking.length);
    expect(record.find(({ way }) => way === 'payment')?.words).toBe(
      '請求書は14日以内にお支払いいただきます。',
    );
  });
});
