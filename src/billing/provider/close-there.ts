import { z } from 'zod';
import { outsideEffect } from '../../kernel/effect.ts';

const payload = z.object({ invoiceId: z.string() });
/** False: there was nothing to do there. */
const receipt = z.object({ done: z.boolean() });

/** Takes an invoice back at its provider, so that nobody pays there what is no longer asked for. */
export const voidThere = outsideEffect({ kind: 'invoice.void-there', payload, receipt });

/** Tells the provider that an invoice was paid without it. */
export const settleThere = outsideEffect({ kind: 'invoice.settle-there', payload, receipt });
