import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { Remark } from '../../src/billing/remark.ts';
import { remarkWords, remarkWordsForTeam } from '../../src/billing/remark-words.ts';
import { plain } from '../../src/kernel/format.ts';

const remark: Remark = {
  id: 'rem_1',
  kind: 'will-pay',
  day: Temporal.PlainDate.from('2026-12-01'),
  text: '',
  by: { kind: 'contact', id: 'con_1', name: 'Haru' },
  at: Temporal.Instant.from('2026-11-23T00:00:00Z'),
  settledAt: null,
  details: null,
};

it.each([
  [remark, 'Haru: will pay on Tue 1 Dec 2026'],
  [{ ...remark, kind: 'paid-by-transfer' }, 'Haru: paid by transfer on Tue 1 Dec 2026'],
  [{ ...remark, kind: 'wrong', day: null, text: 'Tax number' }, 'Haru: something is wrong: Tax number'],
  [
    { ...remark, kind: 'details', day: null, details: { purchaseOrder: 'PO-1', address: '' } },
    'Haru: asks for another wording of the invoice: PO number: PO-1',
  ],
  [{ ...remark, kind: 'answer', day: null, text: 'As agreed' }, 'Haru: As agreed'],
  [{ ...remark, kind: 'wait' }, 'Haru: agreed, to be paid by Tue 1 Dec 2026'],
  [{ ...remark, kind: 'not-found' }, 'Haru: the transfer of Tue 1 Dec 2026 was not found'],
  [
    { ...remark, kind: 'taken-back', text: 'internal' },
    'Haru: the payment recorded for Tue 1 Dec 2026 does not count any more',
  ],
] as const)('%j', (said, words) => {
  const spoken = remarkWords(said);
  expect(spoken && plain(spoken, 'en')).toBe(words);
});

it('the team reads why a payment was taken back', () => {
  const said = remarkWordsForTeam({ ...remark, kind: 'taken-back', text: 'internal' });
  expect(said && plain(said, 'en')).toBe(
    'Haru: the payment recorded for Tue 1 Dec 2026 is taken back: internal',
  );
});

it('the team’s own reasons are not among what the client said', () => {
  expect(remarkWords({ ...remark, kind: 'void', day: null, text: 'internal' })).toBeUndefined();
});
