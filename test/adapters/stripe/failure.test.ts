import { expect, it } from 'vitest';
import { meaningOf } from '../../../src/adapters/stripe/failure.ts';

it('“not so fast” is waited out as long as Stripe says', () => {
  const limited = (headers: Record<string, string>) =>
    Object.assign(new Error('slow'), { type: 'StripeRateLimitError', statusCode: 429, headers });
  for (const [asked, afterMs] of [
    [{}, 5_000],
    [{ 'retry-after': '30' }, 30_000],
    [{ 'retry-after': '86400' }, 600_000],
  ] as const)
    expect(meaningOf(limited({ ...asked }), 'writing')).toMatchObject({ name: 'TryLater', afterMs });
});
