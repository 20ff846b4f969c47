import { textInForce } from '../../agreements/addenda/in-force.ts';
import { inForceDocument } from '../../agreements/addenda/in-force-document.ts';
import { agreementFrom, withDocument } from '../../agreements/agreement.ts';
import type { Answer } from './answer.ts';
import { type Parts, problem, type Visitor } from './visitor.ts';

/** The very bytes that are to be signed. */
export async function sendShownDocument(parts: Parts, { agreement }: Visitor): Promise<Answer> {
  if (!('document' in agreement)) return problem(parts, 'revoked');
  const kept = await parts.prisma.document.findUniqueOrThrow({ where: { id: agreement.document.id } });
  return { status: 200, pdf: kept.bytes, name: kept.name, keep: false };
}

/** The signed copy, behind a personal link, for as long as its holder is still known here. */
export async function sendSignedCopy(parts: Parts, token: string): Promise<Answer> {
  const { links, prisma } = parts;
  const link = links.read(token, 'document', parts.now());
  if (link.kind !== 'ok') return problem(parts, link.kind === 'expired' ? 'expired' : 'wrong');
  if (link.subject.startsWith('inv_')) return sendInvoice(parts, link);
  if (link.subject.startsWith('crn_')) return sendCreditNote(parts, link);
  if (link.subject.startsWith('eng_')) return sendTextInForce(parts, link);
  const row = await prisma.agreement.findUnique({
    where: { id: link.subject },
    include: { ...withDocument, engagement: { select: { clientId: true } } },
  });
  if (row === null) return problem(parts, 'wrong');
  if (!(await isKnown(parts, link.contactId, row.engagement.clientId))) return problem(parts, 'revoked');
  const agreement = agreementFrom(row);
  if (agreement.status !== 'signed' || agreement.signedDocumentId === null) return problem(parts, 'wrong');
  const kept = await prisma.document.findUniqueOrThrow({ where: { id: agreement.signedDocumentId } });
  return { status: 200, pdf: kept.bytes, name: kept.name, keep: true };
}

/** Base, addenda and agreed changes as one text, made when it is asked for: tomorrow it may be another. */
async function sendTextInForce(
  parts: Parts,
  { subject, contactId }: { subject: string; contactId: string },
): Promise<Answer> {
  const { prisma, documents } = parts;
  const inForce = await textInForce(prisma, subject);
  if (inForce === undefined) return problem(parts, 'wrong');
  if (!(await isKnown(parts, contactId, inForce.engagement.client.id))) return problem(parts, 'revoked');
  const pdf = await documents.agreement(await inForceDocument(prisma, inForce));
  return { status: 200, pdf, name: `${inForce.base.title}.pdf`, keep: false };
}

/** An invoice's document, for the client's contacts and the agency's members. */
async function sendInvoice(parts: Parts, link: { subject: string; contactId: string }): Promise<Answer> {
  const row = await parts.prisma.invoice.findUnique({
    where: { id: link.subject },
    include: { document: true, engagement: { select: { clientId: true } } },
  });
  if (row === null || row.document === null) return problem(parts, 'wrong');
  if (!(await isKnown(parts, link.contactId, row.engagement.clientId))) return problem(parts, 'revoked');
  return { status: 200, pdf: row.document.bytes, name: row.document.name, keep: true };
}

/** A credit note of ours, for the same people. */
async function sendCreditNote(
  parts: Parts,
  { subject, contactId }: { subject: string; contactId: string },
): Promise<Answer> {
  const row = await parts.prisma.creditNote.findUnique({
    where: { id: subject },
    include: { document: true, invoice: { include: { engagement: { select: { clientId: true } } } } },
  });
  if (row === null || row.document === null) return problem(parts, 'wrong');
  if (!(await isKnown(parts, contactId, row.invoice.engagement.clientId))) return problem(parts, 'revoked');
  return { status: 200, pdf: row.document.bytes, name: row.document.name, keep: true };
}

async function isKnown({ prisma }: Parts, personId: string, clientId: string): Promise<boolean> {
  const contacts = await prisma.contact.count({ where: { id: personId, clientId } });
  const members = await prisma.member.count({ where: { id: personId } });
  return contacts + members > 0;
}
