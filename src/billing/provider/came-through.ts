import type { Payment } from '../../../prisma/generated/client.ts';

/** What Stripe calls money that it took itself; it can be given back there. */
const INTENT = /^pi_\w+$/;

/**
 * Whether a payment came through the provider. One that came by another way has a name there, too, once it was told of
 * it; but nothing can be given back there.
 */
export const cameThrough = ({
  providerRef,
  reference,
}: Pick<Payment, 'providerRef' | 'reference'>): boolean => providerRef !== null && INTENT.test(reference);
