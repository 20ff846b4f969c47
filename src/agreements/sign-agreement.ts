import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { dropDue } from '../kernel/due.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { visibleText } from '../kernel/markup.ts';
import { money } from '../kernel/money.ts';
import type { Visit } from '../kernel/visit.ts';
import type { Sent } from './agreement.ts';
import { draftFacts } from './draft-facts.ts';
import { planOf } from './draft-text.ts';
import type { AgreementSigned } from './events.ts';
import { keepEvidence } from './evidence.ts';
import { takeAgreement } from './load-agreement.ts';
import { refuse } from './refusals.ts';
import { Origin, type Signature } from './signature.ts';
import { mustBeOpen, mustBeSigner } from './signing-rules.ts';
import { takeCode } from './take-code.ts';

/** As the person wrote it, without what nobody can see. */
export const TypedName = z
  .string()
  .transform((raw) => visibleText(raw).replaceAll(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1).max(120));

const SignInput = z.object({
  agreementId: z.string(),
  typedName: TypedName,
  /** The sentences beside the boxes, exactly as they were displayed and ticked; without them it is no signature. */
  intent: z.string().min(1).max(1000),
  consent: z.string().min(1).max(1000),
  /** The hash of the bytes that were on the person's page. */
  documentSha256: z.string(),
  origin: Origin,
  /** Where the agreement asks for a one-time code: which one, and what is kept of the one that was typed. */
  code: z.object({ codeId: z.string(), mac: z.string() }).optional(),
});

/**
 * The client signs. Once: the status leaves `sent` in the transaction that holds the engagement. A code that is not
 * good is an answer and not a refusal, because the try has to be counted.
 */
export const signAgreement = act({
  name: 'agreement.sign',
  input: SignInput,
  async run(tx, input, visit) {
    const agreement = await takeAgreement(tx, input.agreementId);
    const facts = await engagementFacts(tx, agreement.engagementId);
    mustBeSigner(visit.person, facts);
    mustBeOpen(agreement, visit.now, facts.timeZone);
    if (input.documentSha256 !== agreement.document.sha256) throw refuse.otherDocument();
    const plan = planOf(await draftFacts(tx, agreement.engagementId));
    if (!samePlan(plan, agreement.plan)) throw refuse.planMoved();
    const code = await takeCode(tx, agreement, input.code, visit);
    if (!code.ok) return outcome(code.events, code.problem);
    const signature = await signatureOf(tx, agreement, input, facts, visit);
    const at = instantToColumn(visit.now);
    await tx.agreement.update({
      where: { id: agreement.id },
      data: { status: 'signed', closedAt: at, signature },
    });
    await dropDue(tx, agreement.id);
    const { intent, consent, documentSha256, typedName } = signature;
    await keepEvidence(tx, visit, agreement.id, 'consented', input.origin, {
      consent,
      locale: agreement.locale,
    });
    if (agreement.codeWay !== null)
      await keepEvidence(tx, visit, agreement.id, 'code-confirmed', input.origin, { way: agreement.codeWay });
    await keepEvidence(tx, visit, agreement.id, 'signed', input.origin, {
      intent,
      typedName,
      documentSha256,
    });
    return outcome([...code.events, signedEvent(agreement, signature)], undefined);
  },
});

type Plan = Sent['plan'];

/** Titles may be polished; what is paid for what may not have moved since the text was sent. */
function samePlan(now: Plan, signed: Plan): boolean {
  const keys = (plan: Plan): string =>
    JSON.stringify(plan.map(({ milestoneId, amount }) => [milestoneId, amount]));
  return keys(now) === keys(signed);
}

async function signatureOf(
  tx: Tx,
  agreement: Sent,
  input: z.output<typeof SignInput>,
  facts: EngagementFacts,
  visit: Visit,
): Promise<Signature> {
  const contact = await tx.contact.findUniqueOrThrow({ where: { id: visit.person.id } });
  const { id: contactId, name, email, slackUserId, slackTeamId } = contact;
  const { typedName, intent, consent, origin } = input;
  return {
    contactId,
    name,
    email,
    slackUserId,
    slackTeamId,
    typedName,
    intent,
    consent,
    ...origin,
    company: facts.client.name,
    locale: agreement.locale,
    signedAt: visit.now.toString(),
    documentSha256: agreement.document.sha256,
  };
}

function signedEvent(agreement: Sent, { typedName, documentSha256 }: Signature): AgreementSigned {
  const { engagementId, id, version, fee, deposit, startsOn, terms, plan } = agreement;
  return {
    type: 'agreement.signed',
    engagementId,
    version,
    fee,
    deposit,
    startsOn,
    terms,
    documentSha256,
    agreementId: id,
    milestones: plan.map(({ milestoneId, amount }) => ({
      milestoneId,
      amount: money(BigInt(amount), fee.currency),
    })),
    signerName: typedName,
  };
}
