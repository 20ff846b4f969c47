import fc from 'fast-check';

export const amount = fc.bigInt({ min: 0n, max: 5_000_000n });
const pick = fc.nat({ max: 20 });
const share = fc.constantFrom(1n, 2n, 3n);
const kind = <K extends string>(name: K) => fc.constant(name);

/** What goes wrong on the way of a promise: it is done twice, its receipt is lost, or Stripe’s answer is. */
export const crash = fc.constantFrom('none', 'twice', 'receipt-lost', 'cut-before', 'cut-after');
export type Crash = typeof crash extends fc.Arbitrary<infer T> ? T : never;

const worked = fc.record({ kind: kind('work'), crashes: fc.array(crash, { minLength: 1, maxLength: 4 }) });

/** What finance does about an invoice, a planned item or a payment. */
const byFinance = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: kind('approve'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('hold'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('courtesy'), pick }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('void'), pick, again: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('bill-again'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('reissue'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('by-hand'), pick }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('credit'), pick, share }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('pay'), pick, share }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('refund'), pick, share }) },
);
export type ByFinance = typeof byFinance extends fc.Arbitrary<infer T> ? T : never;

/** What people and time do to the billing of one engagement. Each says which of the things it could be about. */
export const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: kind('accept'), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('reopen'), pick }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('part'), pick, criteria: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('bonus'), pick, amount }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind('change'),
      pick,
      amount,
      replaces: fc.boolean(),
      slip: fc.constantFrom(0n, 0n, 0n, 1n, -1n),
    }),
  },
  { weight: 16, arbitrary: byFinance },
  /** Two people at the same moment. */
  { weight: 2, arbitrary: fc.record({ kind: kind('at-once'), both: fc.tuple(byFinance, byFinance) }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('client-pays'), pick, share }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('declined'), pick }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind('dashboard'),
      pick,
      does: fc.constantFrom('void', 'credit', 'settle', 'refund', 'dispute'),
    }),
  },
  /** An owner gives up what Stripe has said no to. */
  { weight: 1, arbitrary: fc.record({ kind: kind('drop'), pick }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('hear'), order: fc.array(pick, { maxLength: 12 }) }) },
  { weight: 4, arbitrary: worked },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export const history = fc.record({
  provider: fc.constantFrom('bank-transfer', 'stripe'),
  currency: fc.constantFrom('JPY', 'USD', 'KRW'),
  /** Hundredths of a per cent; 0: the agency has said nothing of tax. */
  tax: fc.constantFrom(0, 0, 1_000, 825),
  contained: fc.boolean(),
  rounding: fc.constantFrom('down', 'half-up', 'up'),
  deposit: amount,
  amounts: fc.array(amount, { minLength: 1, maxLength: 4 }),
  steps: fc.array(step, { minLength: 4, maxLength: 18 }),
});
