import type { Tx } from '../../kernel/act.ts';
import { billingTerms, type ConversionBearer } from '../../kernel/billing-terms.ts';
import type { CardButton, CardWords } from '../../kernel/notice.ts';
import type { InvoiceStatus } from '../invoice.ts';
import { waitingChanges } from './ask-for-change.ts';
import type { ClientChange } from './detail-change.ts';
import { text } from './text.ts';

/** What an invoice's cards say beside the invoice: what waits to be confirmed, and who bears what conversion costs. */
export interface DetailFacts {
  readonly waiting: readonly ClientChange[];
  /** Undefined: it was not agreed. */
  readonly bearer: ConversionBearer | undefined;
}

type Reader = {
  readonly engagement: Pick<Tx['engagement'], 'findUniqueOrThrow'>;
  readonly billingDetailChange: Pick<Tx['billingDetailChange'], 'findMany'>;
};

export async function detailFacts(read: Reader, engagementId: string): Promise<DetailFacts> {
  const { clientId, billingTerms: stored } = await read.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { clientId: true, billingTerms: true },
  });
  return {
    waiting: await waitingChanges(read, { id: engagementId, clientId }),
    bearer: billingTerms(stored).conversion?.bearer,
  };
}

/** Until it is confirmed, invoices go out as before, and their cards say so. */
export function detailFootnote({ waiting }: DetailFacts): Pick<CardWords, 'footnote'> {
  const [first] = waiting.toSorted((a, b) => b.kind.localeCompare(a.kind));
  if (first === undefined) return {};
  return {
    footnote:
      first.kind === 'billing-contact' ? text.waitsContact({ name: first.after.name }) : text.waitsAddress(),
  };
}

/** As long as something is open, the client can say that invoices should go elsewhere. */
export const detailButtons = ({
  invoice,
}: {
  readonly invoice: { readonly status: InvoiceStatus; readonly engagementId: string };
}): readonly CardButton[] =>
  invoice.status === 'sent'
    ? [
        {
          press: 'billing.change-details',
          label: text.change(),
          value: { engagementId: invoice.engagementId },
        },
      ]
    : [];
