import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { creditToWrite } from '../../billing/again/credit-to-write.ts';
import { writeCreditNote } from '../../billing/again/write-credit-note.ts';
import { type Carrier, carrier } from '../../kernel/carrier.ts';
import type { Documents } from '../../kernel/documents.ts';
import { render } from './render.ts';

export interface CreditCarrierOptions {
  readonly prisma: Pick<PrismaClient, 'creditNote' | 'agency'>;
  readonly documents: Pick<Documents, 'creditNote'>;
}

/** Writes credit notes of ours. Nothing leaves the house, and the same note gives the same bytes. */
export function createCreditCarrier({
  prisma,
  documents,
}: CreditCarrierOptions): Carrier<typeof writeCreditNote.payload, typeof writeCreditNote.receipt> {
  return carrier({
    effect: writeCreditNote,
    repeat: 'by-key',
    async carry({ creditNoteId }) {
      const paper = await creditToWrite(prisma, creditNoteId);
      const bytes = await render(() => documents.creditNote(paper));
      return {
        document: {
          name: `${paper.number}.pdf`,
          mediaType: 'application/pdf',
          base64: Buffer.from(bytes).toString('base64'),
        },
      };
    },
  });
}
