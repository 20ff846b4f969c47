import type { Tx } from '../../kernel/act.ts';
import { dayToColumn, instantToColumn } from '../../kernel/calendar.ts';
import type { Happening } from '../../kernel/event.ts';
import type { Visit } from '../../kernel/visit.ts';
import { withdrawApproval } from '../approval/withdraw-approval.ts';
import { NO_PROVIDER } from '../draft-agreement.ts';
import { draftFacts } from '../draft-facts.ts';
import { type Addendum, differenceOf, withTerms } from './addendum.ts';
import { addendumText } from './addendum-text.ts';
import type { AddendumDrafted } from './events.ts';
import { type TextInForce, textInForce } from './in-force.ts';
import { nextAddendumVersion } from './next-version.ts';
import { refuse } from './refusals.ts';

/** What is agreed now; throws while nothing is. The caller holds the engagement. */
export async function mustBeInForce(tx: Tx, engagementId: string): Promise<TextInForce> {
  const inForce = await textInForce(tx, engagementId);
  if (inForce === undefined) throw refuse.nothingAgreed();
  return inForce;
}

/**
 * Sets an addendum down as a draft, in the place of an earlier draft, whose id goes with it: an id always names one
 * text, so nobody can send another text than the one they read.
 */
export async function putAddendum(
  tx: Tx,
  inForce: TextInForce,
  addendum: Addendum,
  visit: Visit,
): Promise<{ readonly agreementId: string; readonly events: readonly Happening[] }> {
  const { base, engagement, total } = inForce;
  const { id: engagementId } = engagement;
  const version = await nextAddendumVersion(tx, engagement);
  const { client, agency } = await draftFacts(tx, engagementId);
  const parties = { client: client.name, agency: agency.name };
  const { title, body, clauses } = addendumText(addendum, inForce, parties, version);
  const withdrawn = await withdrawApproval(tx, { engagementId }, 'redrafted', visit);
  await tx.agreement.deleteMany({ where: { engagementId, status: { in: ['draft', 'approving'] } } });
  const id = visit.newId('agr');
  await tx.agreement.create({
    data: {
      id,
      engagementId,
      version,
      title,
      body,
      addendum,
      kind: 'addendum',
      clauses: [...clauses],
      templateId: base.templateId,
      status: 'draft',
      locale: base.locale,
      secondLocale: base.secondLocale,
      // What is agreed once it is signed; changes alone move it, and they bring their own plan.
      fee: total.minor + differenceOf(addendum),
      deposit: 0n,
      currency: total.currency,
      plan: [],
      startsOn: dayToColumn(base.startsOn),
      terms: withTerms(engagement.terms, addendum.terms),
      provider: NO_PROVIDER,
      signerId: engagement.acceptor?.id ?? null,
      createdAt: instantToColumn(visit.now),
    },
  });
  const locked = new Set(inForce.clauses.filter((clause) => clause.locked).map(({ key }) => key));
  const drafted: AddendumDrafted = {
    type: 'addendum.drafted',
    engagementId,
    agreementId: id,
    version,
    edits: addendum.edits.map(({ key, kind }) => ({ key, kind, locked: locked.has(key) })),
    terms: addendum.terms,
    changeIds: (addendum.changes ?? []).map(({ changeId }) => changeId),
  };
  return { agreementId: id, events: [...withdrawn, drafted] };
}
