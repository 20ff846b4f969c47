import { z } from 'zod';
import type { Locale } from './locale.ts';

/**
 * The ways of working that client and agency agree on. Days are business days of both sides; only the payment term
 * counts calendar days, as invoices do everywhere.
 */
export const Terms = z.object({
  acceptanceWindowDays: z.number().int().min(1).max(60),
  silentAcceptance: z.boolean(),
  revisionRounds: z.number().int().min(0).max(20),
  paymentTermDays: z.number().int().min(0).max(120),
  changeValidDays: z.number().int().min(1).max(60),
  digestDay: z.number().int().min(1).max(7),
  digestHour: z.number().int().min(0).max(23),
});
export type Terms = z.output<typeof Terms>;

/** Defaults of product.md E4, E3, F2, H2: five days to accept (ten in Japanese), two rounds, Friday at 15:00. */
export function usualTerms(locale: Locale): Terms {
  return {
    acceptanceWindowDays: locale === 'ja' ? 10 : 5,
    silentAcceptance: true,
    revisionRounds: 2,
    paymentTermDays: 14,
    changeValidDays: 5,
    digestDay: 5,
    digestHour: 15,
  };
}
