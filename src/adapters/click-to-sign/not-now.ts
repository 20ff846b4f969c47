import { whoseTurn } from '../../agreements/signer.ts';
import { namesInTurn } from '../../agreements/signing/whose-place.ts';
import { notYourTurnPage, signedSoFarPage } from '../../pages/signing-turn-page.ts';
import type { Visitor } from './visitor.ts';

/** Before anybody is named to sign, whoever may decide may look. */
export const isTheirTurn = ({ signers, place }: Visitor): boolean =>
  signers.length === 0 || whoseTurn(signers).some(({ id }) => id === place?.id);

/** To one of several who has signed already, or comes later. */
export function notNow({ agreement, facts, signers, place }: Visitor): string {
  const { locale, title } = agreement;
  const { agency, engagement } = facts;
  const about = { locale, title, agency: agency.name, next: namesInTurn(agreement, signers, engagement) };
  if (place?.status !== 'signed') return notYourTurnPage(about);
  const { signature, signedAt } = place;
  return signedSoFarPage({
    ...about,
    name: signature.typedName,
    at: signedAt,
    timeZone: engagement.timeZone,
  });
}
