import type { Instant } from '../../kernel/calendar.ts';
import { deciders, type EngagementFacts, mayDecide } from '../../kernel/engagement-facts.ts';
import { type List, list, moment } from '../../kernel/phrase.ts';
import type { Person } from '../../kernel/visit.ts';
import type { Agreement, Sent } from '../agreement.ts';
import { mayRun } from '../may-run.ts';
import { refuse } from '../refusals.ts';
import { signedAt } from '../signature.ts';
import { type Signer, whoseTurn } from '../signer.ts';
import { mustBeOpen, mustBeSigner } from '../signing-rules.ts';
import { refuse as refuseSigner } from './refusals.ts';

type Facts = Pick<EngagementFacts, 'acceptor' | 'standIn' | 'timeZone'>;
type Named = Pick<Agreement, 'signerId'>;

/** The place of the client's decision-maker: whoever is named as such now fills it, or the stand-in. */
export const isDecidersPlace = ({ role, personId }: Signer, { signerId }: Named): boolean =>
  role === 'client' && personId === signerId;

function mayFill(person: Person, place: Signer, agreement: Named, facts: Facts): boolean {
  if (isDecidersPlace(place, agreement)) return mayDecide(person, facts);
  if (person.id !== place.personId) return false;
  if (place.role === 'client') return person.kind === 'contact';
  // Whoever has lost the role since they were named binds the agency no more.
  return person.kind === 'member' && (place.status === 'signed' || mayRun(person));
}

/** Where this person signs. A stand-in who is to sign in their own name does that, or one person would sign twice. */
export function placeOf(
  person: Person,
  agreement: Named,
  signers: readonly Signer[],
  facts: Facts,
): Signer | undefined {
  const places = signers.filter((place) => mayFill(person, place, agreement, facts));
  return places.find(({ personId }) => personId === person.id) ?? places[0];
}

/** Who may sign in this place, by name: a stand-in who is to sign in their own name only does that. */
export function namesFor(
  place: Signer,
  agreement: Named,
  signers: readonly Signer[],
  facts: Facts,
): readonly string[] {
  if (!isDecidersPlace(place, agreement)) return [place.name];
  const elsewhere = signers.filter(({ id }) => id !== place.id).map(({ personId }) => personId);
  return deciders(facts).flatMap(({ id, name }) => (elsewhere.includes(id) ? [] : [name]));
}

/** Whose turn it is, by name: 「遥さん、雪さん」. Before anybody is named to sign: who may decide. */
export function namesInTurn(agreement: Named, signers: readonly Signer[], facts: Facts): List {
  const names = whoseTurn(signers).flatMap((place) => namesFor(place, agreement, signers, facts));
  return list(names.length > 0 || signers.length > 0 ? names : deciders(facts).map(({ name }) => name));
}

/** Throws unless this person can sign at this moment; gives the place in which they do. */
export function mustSignNow(
  person: Person,
  agreement: Agreement,
  signers: readonly Signer[],
  facts: Facts,
  now: Instant,
): { readonly sent: Sent; readonly place: Signer } {
  const place = placeOf(person, agreement, signers, facts);
  if (place === undefined) refuseStranger(person, agreement, signers, facts);
  mustBeOpen(agreement, now, facts.timeZone);
  if (place === undefined) throw refuse.notSentYet();
  if (place.status === 'signed') {
    const { signature } = place;
    throw refuse.signedBefore({
      who: signature.typedName,
      at: moment(signedAt(signature), facts.timeZone),
    });
  }
  if (!whoseTurn(signers).some(({ id }) => id === place.id))
    throw refuse.notYourTurn({ who: namesInTurn(agreement, signers, facts) });
  return { sent: agreement, place };
}

function refuseStranger(
  person: Person,
  agreement: Agreement,
  signers: readonly Signer[],
  facts: Facts,
): void {
  if (signers.length === 0) {
    mustBeSigner(person, facts);
    return;
  }
  if (person.kind === 'member' && signers.some(({ personId }) => personId === person.id))
    throw refuseSigner.mayNotCountersign();
  const who = namesInTurn(agreement, signers, facts);
  if (who.items.length > 0) throw refuse.notTheSigner({ who });
  if (whoseTurn(signers).length > 0) throw refuse.nobodyMaySign();
  throw refuse.notTheSigner({
    who: list(signers.flatMap((place) => namesFor(place, agreement, signers, facts))),
  });
}
