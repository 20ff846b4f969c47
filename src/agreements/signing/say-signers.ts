import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../kernel/calendar.ts';
import type { EngagementFacts } from '../../kernel/engagement-facts.ts';
import type { CardWords } from '../../kernel/notice.ts';
import { list, moment, type Said } from '../../kernel/phrase.ts';
import type { Agreement, Signed } from '../agreement.ts';
import { signedAt } from '../signature.ts';
import { type Signer, whoseTurn } from '../signer.ts';
import { text } from './text.ts';
import { namesFor } from './whose-place.ts';

type Facts = Pick<EngagementFacts, 'acceptor' | 'standIn' | 'timeZone' | 'client'>;

/** Who signs in which order, and who has: only worth its room where it is more than one person. */
export function signersSection(
  agreement: Agreement,
  signers: readonly Signer[],
  facts: Facts,
): NonNullable<CardWords['sections']> {
  if (signers.length < 2) return [];
  return [{ heading: text.signers(), lines: signerLines(agreement, signers, facts) }];
}

export function signerLines(agreement: Agreement, signers: readonly Signer[], facts: Facts): readonly Said[] {
  const turn = agreement.status === 'sent' ? whoseTurn(signers).map(({ id }) => id) : [];
  return signers.map((signer, index) => {
    const about = {
      number: index + 1,
      side: signer.role === 'agency' ? text.agency() : facts.client.name,
    };
    if (signer.status === 'signed') {
      const { signature, signedAt } = signer;
      return text.signed({ ...about, who: signature.typedName, at: moment(signedAt, facts.timeZone) });
    }
    const who = list(namesFor(signer, agreement, signers, facts));
    return turn.includes(signer.id) ? text.asked({ ...about, who }) : text.later({ ...about, who });
  });
}

/** Everybody who has signed, as they wrote their names. */
export const typedNames = (signers: readonly Signer[], role?: Signer['role']): readonly string[] =>
  signers.flatMap((signer) =>
    signer.status === 'signed' && (role === undefined || signer.role === role)
      ? [signer.signature.typedName]
      : [],
  );

/** When the last of them signed. */
export function lastSigned({ signature }: Signed, signers: readonly Signer[]): Instant {
  const moments = signers.flatMap((signer) => (signer.status === 'signed' ? [signer.signedAt] : []));
  return moments.toSorted(Temporal.Instant.compare).at(-1) ?? signedAt(signature);
}
