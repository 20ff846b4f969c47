import { z } from 'zod';
import { act, outcome, type Perform, type Tx } from '../../kernel/act.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { ProviderName } from '../payment-provider.ts';
import type { CustomerBook } from './customer-book.ts';
import type { ProviderNoted } from './events.ts';

/** Keeps who a client is at a provider. One that replaces another, which is gone there, is told to finance. */
export const keepCustomer = act({
  name: 'payments.keep-customer',
  input: z.object({
    clientId: z.string(),
    provider: ProviderName,
    account: z.string(),
    ref: z.string(),
    replaces: z.string().nullable(),
  }),
  async run(tx, { clientId, provider, account, ref, replaces }, visit) {
    const who = { clientId, provider, account };
    const before = await tx.providerCustomer.findUnique({ where: { clientId_provider_account: who } });
    if (before?.ref === ref) return outcome([]);
    await tx.providerCustomer.upsert({
      where: { clientId_provider_account: who },
      create: { ...who, ref, createdAt: instantToColumn(visit.now) },
      update: { ref },
    });
    if (replaces === null) return outcome([]);
    const replaced: ProviderNoted = {
      type: 'provider.noted',
      engagementId: null,
      note: 'customer-replaced',
      ref: replaces,
      clientId,
      amount: null,
    };
    return outcome([replaced]);
  },
});

interface Parts {
  readonly read: { readonly providerCustomer: Pick<Tx['providerCustomer'], 'findUnique'> };
  readonly perform: Perform;
}

export const createCustomerBook = ({ read, perform }: Parts): CustomerBook => ({
  async find(who) {
    const row = await read.providerCustomer.findUnique({ where: { clientId_provider_account: who } });
    return row?.ref;
  },
  async keep(given, visit) {
    await perform(keepCustomer, given, visit);
  },
});
