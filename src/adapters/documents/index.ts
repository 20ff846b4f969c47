import type { Documents } from '../../kernel/documents.ts';
import { agreementPdf } from './agreement-pdf.ts';
import { invoicePdf } from './invoice-pdf.ts';
import { signedAgreementPdf } from './signed-agreement-pdf.ts';

export function createDocuments(): Documents {
  return { agreement: agreementPdf, signedAgreement: signedAgreementPdf, invoice: invoicePdf };
}
