import { describe, expect, it } from 'vitest';
import { plain } from '../../src/kernel/format.ts';
import { Refusal, refusals } from '../../src/kernel/refusal.ts';

const refuse = refusals('milestone', {
  notDelivered: { en: 'Not delivered yet.', ja: 'まだ納品されていません。', zh: '尚未交付。' },
  notYours: { en: 'Only {who} can decide.', ja: '{who}のみ判断できます。', zh: '只有{who}可以决定。' },
});

describe('a refusal', () => {
  it('has a code with its room, and words in every language', () => {
    const refusal = refuse.notYours({ who: 'Haru' });
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.code).toBe('milestone.notYours');
    expect([plain(refusal.said, 'en'), plain(refusal.said, 'ja')]).toEqual([
      'Only Haru can decide.',
      'Haruのみ判断できます。',
    ]);
    expect(refusal.field).toBeUndefined();
  });

  it('can name the field that a person can mend', () => {
    expect(refuse.notDelivered(undefined, 'due').field).toBe('due');
    expect(refuse.notYours({ who: 'Haru' }, 'who').field).toBe('who');
  });

  it('is found in a log by its code, without what people typed', () => {
    expect(String(refuse.notYours({ who: 'secret' }))).toBe(
      'Refusal: milestone.notYours: Only {who} can decide.',
    );
  });

  it('shows its words, so that a test can read them all', () => {
    expect(refuse.notDelivered).toHaveProperty('words.en', 'Not delivered yet.');
  });
});
