import { z } from 'zod';
import { outsideEffect } from '../../kernel/effect.ts';

const MARK = ':report';

/**
 * Tells the provider of a part that came without it, so that nobody is asked for it once more. Its receipt is what the
 * provider calls the payment; where a look was faster, that has been noted already.
 */
export const reportThere = {
  ...outsideEffect({
    kind: 'payment.report',
    payload: z.object({ paymentId: z.string() }),
    /** Null: there was nobody to tell. */
    receipt: z.object({ ref: z.string().nullable() }),
    async finish(tx, { payload: { paymentId }, receipt: { ref } }) {
      if (ref !== null) await tx.payment.update({ where: { id: paymentId }, data: { providerRef: ref } });
      return [];
    },
  }),
  keyFor: (paymentId: string): string => `${paymentId}${MARK}`,
  /** Whose payment a mark at the provider is; empty: nobody's here. */
  idFrom: (key: string | null): string => (key?.endsWith(MARK) === true ? key.slice(0, -MARK.length) : ''),
};
