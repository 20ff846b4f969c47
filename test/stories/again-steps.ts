import { TEAM } from '../support/house.ts';
import type { people } from '../support/people.ts';

type People = ReturnType<typeof people>;

/** What finance does about an invoice that was sent. Each ends when its words were submitted. */
export const againSteps = {
  async voidsAndBillsAgain({ mio }: People) {
    await mio.opens('/invoice void');
    await mio.fillsIn({ Invoice: '2026-0002: New website, JPY 200,000', Reason: 'The wrong company' });
  },
  async voidsReopened({ mio }: People) {
    await mio.presses('Void the invoice').opens('Billed work was reopened', TEAM);
    await mio.fillsIn({ Reason: 'The work is open again' });
  },
  async credits({ mio }: People) {
    await mio.presses('Credit note').opens('JPY 200,000', TEAM);
    await mio.fillsIn({ Amount: '50,000', Reason: 'Two pages less' });
  },
} as const;
