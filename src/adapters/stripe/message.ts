import { z } from 'zod';

const id = z.string().nullish().catch(null);

/** What is kept of an event: enough to know what to ask about. Links to pay and people's details are left out. */
export const Message = z.object({
  id: z.string().min(1).max(255),
  type: z.string().max(255),
  api_version: z.string().nullish(),
  livemode: z.boolean(),
  account: z.string().nullish(),
  data: z.object({
    object: z.object({
      id,
      object: z.string(),
      invoice: id,
      payment_intent: id,
      customer: id,
      metadata: z
        .object({ engawa_key: z.string().max(500).nullish().catch(null) })
        .nullish()
        .catch(null),
      /** Of a cash balance: what is free, by currency. */
      available: z.record(z.string(), z.number()).nullish().catch(null),
    }),
  }),
});
export type Message = z.output<typeof Message>;
