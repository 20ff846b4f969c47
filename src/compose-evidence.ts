import type { Database } from './adapters/postgres/database.ts';
import { type DisputeParts, disputeCarriers } from './billing/disputes/carriers.ts';
import type { PaymentProvider } from './billing/payment-provider.ts';
import { documentsOnFirstUse } from './compose-documents.ts';
import type { Carrier } from './kernel/carrier.ts';
import { notices } from './rooms.ts';
import { plainCard } from './surface/plain-card.ts';

interface Needs {
  readonly database: Database;
  readonly providers: readonly PaymentProvider[];
}

/** What is done about disputes. What people were told is read through the notices of all rooms. */
export function composeEvidence({ database: { prisma }, providers }: Needs): readonly Carrier[] {
  const cardWords: DisputeParts['cardWords'] = async ({ notice: name, params }) => {
    const notice = notices.find((one) => one.name === name);
    const given = notice?.params.safeParse(params);
    if (notice === undefined || given?.success !== true) return undefined;
    const facts = await notice.load(prisma, given.data);
    return facts === undefined ? undefined : plainCard(notice.say(facts), 'en');
  };
  return disputeCarriers({ read: prisma, documents: documentsOnFirstUse(), providers, cardWords });
}
