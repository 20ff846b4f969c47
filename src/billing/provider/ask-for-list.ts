import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import type { InvoiceListDue } from './events.ts';
import { listThere } from './list-there.ts';

/** In good time before the books are checked. */
export const askForInvoices = act({
  name: 'invoice.ask-for-list',
  input: z.object({}),
  run: async (tx) => outcome(await askForList(tx)),
});

/** Nothing where we have no customers elsewhere, or while such a question is open: one that stopped waits for a person. */
export async function askForList(tx: Tx): Promise<readonly InvoiceListDue[]> {
  if (!(await hasCustomersThere(tx))) return [];
  const open = await tx.effect.count({
    where: { queue: listQueue, kind: listThere.kind, state: { notIn: ['done', 'dropped'] } },
  });
  return open > 0 ? [] : [{ type: 'invoice.list-due', engagementId: null, provider: 'stripe' }];
}

/** Where the answers are found. */
export const listQueue = 'list:stripe';

export const hasCustomersThere = async (tx: Pick<Tx, 'providerCustomer'>): Promise<boolean> =>
  (await tx.providerCustomer.count({ where: { provider: 'stripe' } })) > 0;
