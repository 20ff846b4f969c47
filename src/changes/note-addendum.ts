import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';

/** The addendum by which these changes are signed has been written, or written anew under another id. */
export const noteAddendum = act({
  name: 'change.note-addendum',
  input: z.object({ agreementId: z.string(), changeIds: z.array(z.string()) }),
  async run(tx, { agreementId, changeIds }) {
    await tx.changeRequest.updateMany({
      where: { id: { in: changeIds }, status: 'signing' },
      data: { addendumId: agreementId },
    });
    return outcome([]);
  },
});
