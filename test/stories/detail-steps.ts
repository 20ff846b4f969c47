import { TEAM } from '../support/house.ts';
import type { people } from '../support/people.ts';

type People = ReturnType<typeof people>;

/** What is said and answered about billing details. Until somebody else is confirmed, Haru looks after the invoices. */
export const detailSteps = {
  async asksForAnotherContact({ mio }: People) {
    await mio.opens('/invoice contact');
    await mio.fillsIn({ 'Billing contact': 'Emi Sato', 'E-mail': 'emi@kawa.example' });
    await mio.closes({ all: true });
  },
  confirms: ({ haru }: People) => haru.presses('Confirm').under('another billing contact'),
  refuses: ({ haru }: People) => haru.presses('That is not right').under('another billing contact'),
  async changesAccount({ aoi }: People) {
    await aoi.opens('/engawa setup');
    await aoi.fillsIn({});
    await aoi.fillsIn({ Bank: 'Meguro Bank', 'Account number': '7654321' });
    await aoi.closes({ all: true });
  },
  confirmsAccount: ({ mio }: People) => mio.presses('Confirm').under('another bank account', TEAM),
} as const;
