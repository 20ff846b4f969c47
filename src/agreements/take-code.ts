import type { SigningCode } from '../../prisma/generated/client.ts';
import type { Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import type { Visit } from '../kernel/visit.ts';
import type { Sent } from './agreement.ts';
import type { CodeTried } from './events.ts';
import { codeWayFor, isGood, MOST_TRIES, newestCode, sameMac } from './signing-code.ts';

/** Why a code was not taken: typed wrongly (with the tries that are left), or no longer good. */
export type CodeProblem = { readonly kind: 'wrong'; readonly left: number } | { readonly kind: 'stale' };

type Taken =
  | { readonly ok: true; readonly events: readonly CodeTried[] }
  | { readonly ok: false; readonly events: readonly CodeTried[]; readonly problem: CodeProblem };

/** Counts the try and says whether it was right. The caller holds the engagement's row, so no try goes uncounted. */
export async function takeCode(
  tx: Tx,
  agreement: Sent,
  given: { readonly codeId: string; readonly mac: string } | undefined,
  visit: Visit,
): Promise<Taken> {
  if (codeWayFor(visit.person, agreement) === null) return { ok: true, events: [] };
  const code = await newestCode(tx, { agreementId: agreement.id, contactId: visit.person.id });
  const stale = { ok: false, events: [], problem: { kind: 'stale' } } as const;
  if (code === null || given === undefined || given.codeId !== code.id) return stale;
  if (!isGood(code, visit.now) || code.documentSha256 !== agreement.document.sha256) return stale;
  const isRight = sameMac(given.mac, code.mac);
  await tx.signingCode.update({
    where: { id: code.id },
    data: {
      tries: { increment: 1 },
      ...(isRight && { confirmedAt: instantToColumn(visit.now) }),
    },
  });
  if (isRight) return { ok: true, events: [tried('agreement.code-confirmed', agreement, code)] };
  const left = MOST_TRIES - code.tries - 1;
  const problem: CodeProblem = left > 0 ? { kind: 'wrong', left } : { kind: 'stale' };
  return { ok: false, events: [tried('agreement.code-wrong', agreement, code)], problem };
}

const tried = (
  type: CodeTried['type'],
  { engagementId, version, id }: Sent,
  { id: codeId, contactId }: SigningCode,
): CodeTried => ({ type, engagementId, agreementId: id, version, codeId, contactId });
