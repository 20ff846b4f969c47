import type { Documents } from '../../kernel/documents.ts';
import { agreementPdf } from './agreement-pdf.ts';
import { creditNotePdf } from './credit-note-pdf.ts';
import { invoicePdf } from './invoice-pdf.ts';
import { recordPdf } from './record-pdf.ts';
import { signedAgreementPdf } from './signed-agreement-pdf.ts';

export function createDocuments(): Documents {
  return {
    agreement: agreementPdf,
    signedAgreement: signedAgreementPdf,
    invoice: invoicePdf,
    record: recordPdf,
    creditNote: creditNotePdf,
  };
}
