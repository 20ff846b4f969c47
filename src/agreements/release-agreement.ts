import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import type { Visit } from '../kernel/visit.ts';
import type { Draft } from './agreement.ts';
import { type DraftFacts, draftFacts } from './draft-facts.ts';
import { draftText, type TemplateText, templateFrom } from './draft-text.ts';
import type { AgreementReleased } from './events.ts';
import { takeAgreement } from './load-agreement.ts';
import { mustRun } from './may-run.ts';
import { nameSigners } from './name-signers.ts';
import { refuse } from './refusals.ts';
import { CodeWay, mustReach } from './signing-code.ts';
import { feeOf } from './template-values.ts';

/** Lets a draft go to the client. Everything it says is checked once more against what is true now. */
export const releaseAgreement = act({
  name: 'agreement.release',
  input: z.object({ agreementId: z.string(), codeWay: CodeWay.nullable().default(null) }),
  async run(tx, { agreementId, codeWay }, visit) {
    mustRun(visit.person);
    const agreement = await takeAgreement(tx, agreementId);
    if (agreement.status !== 'draft') throw refuse.notADraft();
    const { engagementId, version } = agreement;
    const out = await tx.agreement.findFirst({
      where: { engagementId, status: { in: ['sending', 'sent'] } },
    });
    if (out !== null) throw refuse.outAlready({ version: out.version });
    const template = await tx.agreementTemplate.findUniqueOrThrow({ where: { id: agreement.templateId } });
    const facts = await draftFacts(tx, engagementId);
    mustStillHold(agreement, templateFrom(template), facts, visit);
    mustReach(facts.engagement.acceptor, codeWay, 'codeWay');
    await tx.agreement.update({ where: { id: agreementId }, data: { status: 'sending', codeWay } });
    await nameSigners(tx, agreement, facts.engagement, visit);
    const released: AgreementReleased = { type: 'agreement.released', engagementId, agreementId, version };
    return outcome([released]);
  },
});

/** The figures are compared before the words, because their refusal says more. */
function mustStillHold(agreement: Draft, template: TemplateText, facts: DraftFacts, visit: Visit): void {
  const { engagement, milestones } = facts;
  if (engagement.agreementVersion > 0) throw refuse.agreedAlready();
  const sameCurrency = milestones.every(({ amount }) => amount.currency === engagement.currency);
  if (sameCurrency && milestones.length > 0 && agreement.fee.currency === engagement.currency) {
    const sum = feeOf(facts, agreement.deposit);
    if (sum.minor !== agreement.fee.minor) throw refuse.totalMoved({ fee: agreement.fee, sum });
  }
  const now = draftText(template, facts, agreement, visit.now);
  const samePlan = JSON.stringify(now.plan) === JSON.stringify(agreement.plan);
  if (now.body !== agreement.body || now.title !== agreement.title || !samePlan) throw refuse.outOfDate();
  if ((engagement.acceptor?.id ?? null) !== agreement.signerId) throw refuse.outOfDate();
}
