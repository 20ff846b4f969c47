import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ProviderNews } from '../signature-provider.ts';

const Moment = z.string().refine((text) => !Number.isNaN(Date.parse(text)));

/** What a provider says, as it is kept between asking and acting upon it. Moments are ISO instants. */
export const KeptNews = z.object({
  status: z.enum(['open', 'completed', 'declined', 'voided', 'expired']),
  at: Moment,
  reason: z.string(),
  signers: z.array(
    z.object({
      signerId: z.string(),
      status: z.enum(['waiting', 'asked', 'opened', 'signed', 'declined', 'bounced', 'failed-check']),
      name: z.string(),
      email: z.string(),
      at: Moment.nullable(),
      ip: z.string().nullable(),
    }),
  ),
});
export type KeptNews = z.output<typeof KeptNews>;

export const keptFrom = ({ at, signers, ...rest }: ProviderNews): KeptNews => ({
  ...rest,
  at: at.toString(),
  signers: signers.map((one) => ({ ...one, at: one.at?.toString() ?? null })),
});

export const newsFromKept = ({ at, signers, ...rest }: KeptNews): ProviderNews => ({
  ...rest,
  at: Temporal.Instant.from(at),
  signers: signers.map((one) => ({ ...one, at: one.at === null ? null : Temporal.Instant.from(one.at) })),
});
