import type { SigningCode } from '../../../prisma/generated/client.ts';
import type { Sent } from '../../agreements/agreement.ts';
import { codeWayFor, isGood, newestCode } from '../../agreements/signing-code.ts';
import { instantFromColumn } from '../../kernel/calendar.ts';
import type { CodeStep } from '../../pages/sign-page.ts';
import type { Parts, Visitor } from './visitor.ts';

/** The visitor's own code, while it can be typed. */
export async function goodCode(
  { prisma }: Parts,
  { visit, person }: Visitor,
  agreement: Sent,
): Promise<SigningCode | undefined> {
  const newest = await newestCode(prisma, { agreementId: agreement.id, contactId: person.id });
  if (newest === null || !isGood(newest, visit.now)) return undefined;
  return newest.documentSha256 === agreement.document.sha256 ? newest : undefined;
}

/** What the page says of the code: where it goes, and until when the one that was sent is good. */
export async function codeStep(
  parts: Parts,
  visitor: Visitor,
  agreement: Sent,
): Promise<{ readonly code?: CodeStep }> {
  const codeWay = codeWayFor(visitor.person, agreement);
  if (codeWay === null) return {};
  const { token, person } = visitor;
  const code = await goodCode(parts, visitor, agreement);
  const contact = await parts.prisma.contact.findUnique({ where: { id: person.id } });
  const to = codeWay === 'slack' ? 'slack' : ({ address: masked(contact?.email ?? '') } as const);
  const until = code && instantFromColumn(code.expiresAt);
  return { code: { askUrl: `/sign/${token}/code`, to, ...(until && { until }) } };
}

/** Enough for its owner to know it by: the link may be in somebody else's hands. */
export function masked(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email;
  return at < 1 ? '•••' : `${first}•••${email.slice(at)}`;
}
