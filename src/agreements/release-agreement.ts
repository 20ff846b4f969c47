import { act, outcome, type Tx } from '../kernel/act.ts';
import type { Visit } from '../kernel/visit.ts';
import { addendumMustStillHold, mustBeSecondPerson } from './addenda/addendum-still-holds.ts';
import { sameBilling } from './agreed-billing.ts';
import type { Approving, Draft } from './agreement.ts';
import { approvalNeeded, askForApproval } from './approval/ask-for-approval.ts';
import { waitingWords } from './approval/waiting-words.ts';
import { mustHaveNoneWaiting } from './clauses/waiting-findings.ts';
import { type DraftFacts, draftFacts } from './draft-facts.ts';
import { draftText } from './draft-text.ts';
import type { AgreementReleased } from './events.ts';
import { takeAgreement } from './load-agreement.ts';
import { mustRun } from './may-run.ts';
import { nameSigners } from './name-signers.ts';
import { refuse } from './refusals.ts';
import { SendingChoices } from './signing/sending-choices.ts';
import { mustReach } from './signing-code.ts';
import { feeOf } from './template-values.ts';
import { sourceOf, type TextSource } from './text-source.ts';

/**
 * Lets a draft go to the client, or puts it before a second person first, where the agency has said so. There is no
 * other way out. Everything it says is checked once more against what is true now.
 */
export const releaseAgreement = act({
  name: 'agreement.release',
  input: SendingChoices,
  async run(tx, choices, visit) {
    mustRun(visit.person);
    const agreement = await takeAgreement(tx, choices.agreementId);
    if (agreement.status === 'approving') throw await waitingWords(tx, agreement);
    if (agreement.status !== 'draft') throw refuse.notADraft();
    const { engagement } = await mustBeSendable(tx, agreement, choices, visit);
    await nameSigners(tx, agreement, engagement, choices, visit);
    const policy = await approvalNeeded(tx, agreement.fee);
    if (policy !== undefined) return outcome([await askForApproval(tx, agreement, policy, choices, visit)]);
    await mustBeSecondPerson(tx, agreement, visit);
    return outcome([await letGo(tx, agreement, choices)]);
  },
});

/** Also before it is approved: nobody should be asked about what can't go out, nor approve it. */
export async function mustBeSendable(
  tx: Tx,
  agreement: Draft | Approving,
  { codeWay }: SendingChoices,
  visit: Visit,
): Promise<DraftFacts> {
  const { engagementId } = agreement;
  const out = await tx.agreement.findFirst({
    where: { engagementId, status: { in: ['sending', 'sent'] } },
  });
  if (out !== null) throw refuse.outAlready({ version: out.version });
  const facts = await factsThatHold(tx, agreement, visit);
  mustReach(facts.engagement.acceptor, codeWay, 'codeWay');
  return facts;
}

async function factsThatHold(tx: Tx, agreement: Draft | Approving, visit: Visit): Promise<DraftFacts> {
  if (agreement.kind === 'addendum') return addendumMustStillHold(tx, agreement);
  await mustHaveNoneWaiting(tx, agreement.engagementId);
  const source = await sourceOf(tx, agreement);
  const facts = await draftFacts(tx, agreement.engagementId);
  mustStillHold(agreement, source, facts, visit);
  return facts;
}

/** Its signers are named already. */
export async function letGo(
  tx: Tx,
  { id: agreementId, engagementId, version }: Draft | Approving,
  { codeWay }: SendingChoices,
): Promise<AgreementReleased> {
  await tx.agreement.update({ where: { id: agreementId }, data: { status: 'sending', codeWay } });
  return { type: 'agreement.released', engagementId, agreementId, version };
}

/** The figures are compared before the words, because their refusal says more. */
function mustStillHold(
  agreement: Draft | Approving,
  source: TextSource,
  facts: DraftFacts,
  visit: Visit,
): void {
  const { engagement, milestones } = facts;
  if (engagement.agreementVersion > 0) throw refuse.agreedAlready();
  const sameCurrency = milestones.every(({ amount }) => amount.currency === engagement.currency);
  if (sameCurrency && milestones.length > 0 && agreement.fee.currency === engagement.currency) {
    const sum = feeOf(facts, agreement.deposit);
    if (sum.minor !== agreement.fee.minor) throw refuse.totalMoved({ fee: agreement.fee, sum });
  }
  const now = draftText(source, facts, agreement, visit.now);
  const samePlan = JSON.stringify(now.plan) === JSON.stringify(agreement.plan);
  const sameClauses = JSON.stringify(now.clauses) === JSON.stringify(agreement.clauses);
  const unlike = now.title !== agreement.title || !sameClauses || !samePlan;
  if (unlike || !sameBilling(agreement.billing, facts)) throw refuse.outOfDate();
  if ((engagement.acceptor?.id ?? null) !== agreement.signerId) throw refuse.outOfDate();
}
