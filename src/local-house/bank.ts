import { join } from 'node:path';
import { z } from 'zod';
import { readIssuer } from '../billing/issuer.ts';
import { decimalsOf } from '../kernel/money.ts';
import type { OutsideView, ShownInvoice } from '../local-workspace/page-api/outside.ts';
import { openKept } from './kept-file.ts';
import type { Bank, PartNeeds } from './outside-parts.ts';
import { readTransfer } from './read-transfer.ts';

const Minor = z.string().regex(/^\d+$/);
const Kept = z.array(
  z.object({
    at: z.number(),
    from: z.string(),
    currency: z.string(),
    decimals: z.number(),
    amount: Minor,
    reference: z.string(),
  }),
);
const InvoiceRow = z.object({
  number: z.string(),
  client: z.string(),
  engagement: z.string(),
  currency: z.string(),
  open: Minor,
  dueOn: z.string(),
});
const AgencyRows = z.array(z.object({ issuer: z.unknown() })).max(1);

const invoicesSql = `
  select number, client, engagement, currency, "dueOn", open::text from (
    select i.number, c.name as client, e.name as engagement, i.currency, to_char(i.due_on, 'YYYY-MM-DD') as "dueOn",
           engawa_left_open(i.id) as open
      from invoice i join engagement e on e.id = i.engagement_id join client c on c.id = e.client_id
     where i.status = 'sent') sent
   where open > 0 order by number desc`;

/**
 * The bank as both sides see it: what can be paid, and a statement of what has arrived. The statement is the bank's
 * own, kept beside the house's data: nothing of ours reads it until a person does.
 */
export async function openBank({ pool, now, directory }: PartNeeds): Promise<Bank> {
  const kept = await openKept(join(directory, 'bank-statement.json'), Kept, []);
  const invoices = async (): Promise<ShownInvoice[]> =>
    z
      .array(InvoiceRow)
      .parse((await pool.query(invoicesSql)).rows)
      .map((row) => ({ ...row, decimals: decimalsOf(row.currency) }));
  const account = async (): Promise<string> => {
    const { rows } = await pool.query('select issuer from agency where id = 1');
    return accountIn(AgencyRows.parse(rows)[0]?.issuer);
  };
  return {
    async read(): Promise<OutsideView['bank']> {
      const [shown, printed] = await Promise.all([invoices(), account()]);
      return { account: printed, invoices: shown, transfers: kept.get().toReversed() };
    },
    async transfer(number, amount) {
      const read = readTransfer({ number, amount }, await invoices(), now());
      if (!read.ok) return read;
      await kept.set([...kept.get(), read.transfer]);
      return { ok: true };
    },
    forget: () => kept.set([]),
  };
}

/** The account as it stands on invoices, without the words around it; empty as long as it is not set up. */
function accountIn(json: unknown): string {
  const { issuer } = readIssuer(json);
  if (issuer?.bank === undefined) return '';
  const { name, branch, account, iban, swift, holder } = issuer.bank;
  return [name, branch, account, iban, swift, holder].filter((part) => part !== undefined).join(' · ');
}
