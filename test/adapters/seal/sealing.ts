import { signedAgreementPdf } from '../../../src/adapters/documents/signed-agreement-pdf.ts';
import { createDocumentSeal } from '../../../src/adapters/seal/index.ts';
import { newSecret } from '../../../src/adapters/system/ids.ts';
import type { Locale } from '../../../src/kernel/locale.ts';
import { openRoom, type Room } from '../../support/room.ts';
import { signedAgreement } from '../documents/samples.ts';

export const AGENCY = '響スタジオ株式会社';
export const LINK_SECRET = 'a secret of thirty-two characters';

/** A seal as an installation has one, with its certificate in a database of its own. */
export async function openSealing() {
  const room: Room = await openRoom();
  const needs = {
    prisma: room.prisma,
    linkSecret: LINK_SECRET,
    agency: AGENCY,
    now: () => room.visit().now,
    newSecret,
  };
  const at = room.visit().now;
  const sealBy = (tsa?: string, deadlineMs = 5_000) =>
    createDocumentSeal({
      ...needs,
      ...(tsa !== undefined && { authority: { url: tsa, fetch, deadlineMs } }),
    });
  const place = { at, name: AGENCY, reason: '署名済み契約書に対する送付者の電子シール', location: '日本' };
  return {
    room,
    needs,
    sealBy,
    /** A signed agreement with a place for this seal. */
    async paper(
      seal = sealBy(),
      locale: Locale = 'ja',
      change: Partial<ReturnType<typeof signedAgreement>> = {},
    ) {
      const document = signedAgreement(locale, { seal: { ...place, room: await seal.room() }, ...change });
      return signedAgreementPdf(document);
    },
    attempt: (attempt = 1) => ({ attempt, signal: AbortSignal.timeout(30_000) }),
  };
}
export type Sealing = Awaited<ReturnType<typeof openSealing>>;
