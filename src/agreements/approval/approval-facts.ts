import type { Tx } from '../../kernel/act.ts';
import { type EngagementFacts, engagementFacts } from '../../kernel/engagement-facts.ts';
import type { CardWords } from '../../kernel/notice.ts';
import { list, moment, type Said } from '../../kernel/phrase.ts';
import { lockedEdits } from '../addenda/addendum-still-holds.ts';
import { changeSections, lockedLines } from '../addenda/card-words.ts';
import { type Agreement, agreementFrom, withDocument } from '../agreement.ts';
import { deviationLines, deviationsOf } from '../clauses/deviations.ts';
import { signersOf } from '../signers-asked.ts';
import { type Approval, approvalFrom } from './approval.ts';
import { text } from './text.ts';
import { type WhoApproves, whoApproves } from './who-approves.ts';

/** All that the cards about an approval say. */
export interface ApprovalFacts {
  readonly approval: Approval;
  readonly engagement: EngagementFacts;
  readonly who: WhoApproves;
  /** The agency's. */
  readonly timeZone: string;
  readonly signers: readonly string[];
  /** Where it says something other than its template. */
  readonly deviations: readonly Said[];
  /** What an addendum changes; empty for an agreement. */
  readonly changes: NonNullable<CardWords['sections']>;
}

export async function approvalFacts(tx: Tx, approvalId: string): Promise<ApprovalFacts | undefined> {
  const row = await tx.agreementApproval.findUnique({ where: { id: approvalId } });
  if (row === null) return undefined;
  const approval = approvalFrom(row);
  // Gone where it was drafted anew.
  const found = await tx.agreement.findUnique({
    where: { id: approval.agreementId },
    include: withDocument,
  });
  const agreement = found === null ? undefined : agreementFrom(found);
  const { timeZone } = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  return {
    approval,
    timeZone,
    engagement: await engagementFacts(tx, approval.engagementId),
    who: await whoApproves(tx, approval),
    signers: (await signersOf(tx, approval.agreementId)).map(({ name }) => name),
    deviations: agreement === undefined ? [] : await deviationsSaid(tx, agreement),
    changes: agreement === undefined ? [] : changeSections(agreement),
  };
}

/** An addendum deviates from what was signed, so its locked clauses are named; the list of changes says the rest. */
async function deviationsSaid(tx: Tx, agreement: Agreement): Promise<readonly Said[]> {
  const { addendum, clauses } = agreement;
  if (addendum === null) return deviationLines(await deviationsOf(tx, agreement));
  return lockedLines(lockedEdits(addendum, clauses).map(({ heading }) => heading));
}

/** Who decided what, when; undefined while it is open. */
export function decidedWords(approval: Approval, timeZone: string): Said | undefined {
  if (approval.status === 'open') return undefined;
  const by = { who: approval.by.name, at: moment(approval.at, timeZone) };
  if (approval.status === 'approved') return text.approvedBy(by);
  if (approval.status === 'sent-back') return text.sentBackBy({ ...by, reason: approval.reason });
  return approval.why === 'voided' ? text.voidedBy(by) : text.redraftedBy(by);
}

export const namesOfApprovers = (people: readonly { readonly name: string }[]) =>
  list(people.map(({ name }) => name));
