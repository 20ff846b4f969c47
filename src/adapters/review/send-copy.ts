import { agreementDocument } from '../../agreements/agreement-document.ts';
import { versionsFor } from '../../agreements/review/load-review.ts';
import { linkProblemPage } from '../../pages/link-problem-page.ts';
import { note, type Reader } from './reader.ts';
import type { Answer, Parts } from './web.ts';

/** A version as a PDF that names its reader on every page; where downloading is not allowed there is none. */
export async function sendCopy(
  parts: Parts,
  reader: Reader,
  version: string | null,
  seen: boolean,
): Promise<Answer> {
  const { link, agency, visit } = reader;
  const versions = await versionsFor(parts.prisma, link);
  const agreement = versions.find((one) => String(one.version) === version) ?? versions.at(-1);
  if (!link.mayDownload || agreement === undefined)
    return { status: 404, html: linkProblemPage({ locale: link.locale, agency, problem: 'wrong' }) };
  if (seen) await note(parts, reader, 'downloaded', agreement.id);
  // Read along, not signed: the places for signatures stay away.
  const { signatureBlock: _places, ...document } = await agreementDocument(parts.prisma, agreement);
  const watermark = { name: link.name, at: visit.now };
  const pdf = await parts.documents.agreement({ ...document, watermark });
  return { status: 200, pdf, name: `${agreement.title}.pdf`, keep: true };
}
