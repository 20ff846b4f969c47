import type { Tx } from '../../kernel/act.ts';
import { list } from '../../kernel/phrase.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { Agreement } from '../agreement.ts';
import { othersWhoMayDecide } from '../clauses/clause-rules.ts';
import { type DraftFacts, draftFacts } from '../draft-facts.ts';
import { refuse as agreementRefuses } from '../refusals.ts';
import type { Addendum, ClauseEdit } from './addendum.ts';
import { addendumText } from './addendum-text.ts';
import type { TextInForce } from './in-force.ts';
import { mustBeInForce } from './put-addendum.ts';
import { refuse } from './refusals.ts';

/** Before an addendum goes out: it changes something, of what is in force now, and somebody can sign it. */
export async function addendumMustStillHold(tx: Tx, agreement: Agreement): Promise<DraftFacts> {
  const { addendum, engagementId, version } = agreement;
  const inForce = await mustBeInForce(tx, engagementId);
  const facts = await draftFacts(tx, engagementId);
  if (addendum === null) throw refuse.olderAgreement();
  mustChange(addendum, inForce);
  const parties = { client: facts.client.name, agency: facts.agency.name };
  const now = addendumText(addendum, inForce, parties, version);
  const { acceptor, agreementVersion, terms } = facts.engagement;
  const isSame = now.title === agreement.title && now.body === agreement.body;
  const sameTerms = addendum.terms.every(({ name, from }) => terms[name] === from);
  if (!isSame || !sameTerms || version <= agreementVersion) throw refuse.outOfDate();
  if ((acceptor?.id ?? null) !== agreement.signerId) throw refuse.outOfDate();
  if (acceptor === null) throw agreementRefuses.nobodyMaySign();
  if (acceptor.email === null && acceptor.slackUserId === null)
    throw refuse.cannotReach({ who: acceptor.name });
  return facts;
}

function mustChange({ edits, terms }: Addendum, { secondLocale }: TextInForce): void {
  if (edits.length === 0 && terms.length === 0) throw refuse.nothingChanges();
  const bare = edits.filter(({ kind, second }) => kind !== 'removed' && second === undefined);
  if (secondLocale !== null && bare.length > 0)
    throw refuse.secondMissing({ clauses: list(bare.map(({ heading }) => heading)) });
}

/**
 * A change of a locked clause is let go by another person than the one who wrote it (product.md B2), unless there is
 * nobody who wrote none. Where the agency has agreements approved, the approver is the second person.
 */
export async function mustBeSecondPerson(tx: Tx, agreement: Agreement, visit: Visit): Promise<void> {
  const { addendum, engagementId } = agreement;
  if (addendum === null) return;
  const { clauses } = await mustBeInForce(tx, engagementId);
  const locked = lockedEdits(addendum, clauses);
  const authors = locked.map(({ by }) => by);
  if (!authors.includes(visit.person.id)) return;
  const others = await othersWhoMayDecide(tx, visit.person.id);
  const free = others.filter(({ id }) => !authors.includes(id));
  if (free.length === 0) return;
  throw refuse.secondPerson({
    clauses: list(locked.map(({ heading }) => heading)),
    who: list(free.map(({ name }) => name)),
  });
}

/** What it does to locked clauses; that one follows a term is what its lock allows. */
export function lockedEdits(
  { edits }: Addendum,
  clauses: readonly { readonly key: string; readonly locked: boolean }[],
): readonly ClauseEdit[] {
  const locked = new Set(clauses.filter((clause) => clause.locked).map(({ key }) => key));
  return edits.filter(({ key, follows }) => follows === undefined && locked.has(key));
}
