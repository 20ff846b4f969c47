import type { InvoiceThere } from '../../../src/billing/provider/list-there.ts';
import { AMOUNT, ago, currency, DAY, effect, invoice, type Place, paid, thanked } from './rows-of-books.ts';

interface News {
  readonly status?: string;
  readonly total?: string;
  readonly overpaid?: string;
  readonly currency?: string;
}

/** At Stripe, which said this the last time it was asked. */
export function there(place: Place, status: string, news: News, askedAt = ago(20)): void {
  const at = { provider: 'stripe', providerRef: `in_${place.id}`, providerAskedAt: askedAt };
  if (status === 'paid') {
    paid(place, ago(DAY), at);
    thanked(place);
  } else invoice(place, { ...at, status });
  const said = { status: 'open', total: AMOUNT.toString(), currency, overpaid: '0', ...news };
  effect(place, { kind: 'invoice.look', queue: `look:inv_${place.id}`, receipt: { news: said } });
}

/** Taken back after it was sent, by somebody here or at the provider. */
export function withdrawn(place: Place, by: 'house' | 'member'): void {
  const { books, id } = place;
  invoice(place, { status: 'void', provider: 'stripe', providerRef: `in_${id}` });
  const stored = { kind: by, id: by, name: by };
  books.remarks.push({ id: `rem_${id}`, invoiceId: `inv_${id}`, kind: 'void', by: stored, at: ago(DAY) });
}

export const stray = ({ books, id }: Place, of: Partial<InvoiceThere> = {}): number =>
  books.strays.push({
    ref: `stray_${id}`,
    number: id,
    total: AMOUNT.toString(),
    currency,
    customer: 'Kawa Foods',
    engagementId: null,
    invoiceId: null,
    ...of,
  });
