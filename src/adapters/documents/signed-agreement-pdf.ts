import type { SignedAgreementDocument } from '../../kernel/documents.ts';
import { plain } from '../../kernel/format.ts';
import { openAgreement } from './agreement-pdf.ts';
import { writeCertificate } from './certificate-pages.ts';
import { words } from './certificate-words.ts';
import { writeSignatures } from './signature-block.ts';

/**
 * The signed file: the text, the signatures, and the certificate. The hash of what was shown stands on every page,
 * and what was shown is attached byte for byte, so that the file proves itself without our database.
 */
export async function signedAgreementPdf(document: SignedAgreementDocument): Promise<Uint8Array> {
  const { certificate, locale, reference, seal, shown, signatures } = document;
  const paper = await openAgreement(
    document,
    plain(words.footer({ hash: certificate.documentSha256 }), locale),
  );
  writeSignatures(paper, signatures, locale);
  writeCertificate(paper, document);
  if (shown !== undefined) {
    paper.attach(certificate.documentName ?? `${reference}.pdf`, shown, certificate.documentSha256);
  }
  if (seal !== undefined) paper.leavePlaceForSeal(seal);
  return paper.finish();
}
