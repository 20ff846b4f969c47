import { randomBytes } from 'node:crypto';
import { startStripe as start } from '../../../src/local-stripe/stand-in.ts';

export type { Fault, MessageOptions } from '../../../src/local-stripe/stand-in.ts';

export const SECRET_KEY = 'sk_test_51Hibiki0000000000000000';
export const WEBHOOK_SECRET = 'whsec_rehearsal';

/** The stand-in of the local workspace (src/local-stripe), with keys and a clock of the tests. */
export const startStripe = () =>
  start({
    secretKey: SECRET_KEY,
    webhookSecret: WEBHOOK_SECRET,
    realMs: () => Date.now(),
    random: () => randomBytes(9).toString('hex'),
  });
export type StripeStandIn = Awaited<ReturnType<typeof startStripe>>;
