import { decimalsOf, type Money, money } from '../../kernel/money.ts';
import { numbering, type ProviderName } from '../payment-provider.ts';
import { refuse } from './refusals.ts';

/** Stripe has two decimals at most in all currencies, and none in this one. */
const withNone = 'MGA';

/** The smallest part of a currency that can be asked for there, in minor units: what is shared out keeps to it. */
export function smallestPart(provider: ProviderName, currency: string): bigint {
  if (numbering[provider] === 'ours') return 1n;
  const decimals = decimalsOf(currency);
  if (currency === withNone) return 10n ** BigInt(decimals);
  return decimals > 2 ? 10n ** BigInt(decimals - 2) : 1n;
}

/** Throws where the provider has no such small part of a currency: said before it is asked for, not a day later. */
export function mustFitProvider(provider: ProviderName, { minor, currency }: Money): void {
  const step = smallestPart(provider, currency);
  if (minor % step !== 0n) throw refuse.tooSmallAPart({ step: money(step, currency) }, 'amount');
}
