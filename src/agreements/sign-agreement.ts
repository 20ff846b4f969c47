import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { visibleText } from '../kernel/markup.ts';
import type { Visit } from '../kernel/visit.ts';
import type { Sent } from './agreement.ts';
import { draftFacts } from './draft-facts.ts';
import { planOf } from './draft-text.ts';
import { keepEvidence } from './evidence.ts';
import { takeAgreement } from './load-agreement.ts';
import { refuse } from './refusals.ts';
import { Origin, type Signature } from './signature.ts';
import { signersOf } from './signers-asked.ts';
import { recordSignature } from './signing/record-signature.ts';
import { whoSigns } from './signing/who-signs.ts';
import { mustSignNow } from './signing/whose-place.ts';
import { codeWayFor } from './signing-code.ts';
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
 * One person signs, in their place and in their turn; with the last signature the agreement is signed. Once: the place
 * is filled in the transaction that holds the engagement. A code that is not good is an answer and not a refusal,
 * because the try has to be counted.
 */
export const signAgreement = act({
  name: 'agreement.sign',
  input: SignInput,
  async run(tx, input, visit) {
    const agreement = await takeAgreement(tx, input.agreementId);
    const facts = await engagementFacts(tx, agreement.engagementId);
    const signers = await signersOf(tx, agreement.id);
    const { sent, place } = mustSignNow(visit.person, agreement, signers, facts, visit.now);
    if (input.documentSha256 !== sent.document.sha256) throw refuse.otherDocument();
    await mustBeTheSamePlan(tx, sent);
    const code = await takeCode(tx, sent, input.code, visit);
    if (!code.ok) return outcome(code.events, code.problem);
    const { consent, origin } = input;
    await keepEvidence(tx, visit, sent.id, 'consented', origin, { consent, locale: sent.locale });
    const way = codeWayFor(visit.person, sent);
    if (way !== null) await keepEvidence(tx, visit, sent.id, 'code-confirmed', origin, { way });
    const signature = await signatureOf(tx, sent, input, facts, visit);
    const signed = await recordSignature(tx, sent, place, signature, visit);
    return outcome([...code.events, ...signed], undefined);
  },
});

/** An addendum says nothing of the milestones. */
async function mustBeTheSamePlan(tx: Tx, { kind, engagementId, plan }: Sent): Promise<void> {
  if (kind === 'addendum') return;
  if (!samePlan(planOf(await draftFacts(tx, engagementId)), plan)) throw refuse.planMoved();
}

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
  { typedName, intent, consent, origin }: z.output<typeof SignInput>,
  { client }: EngagementFacts,
  visit: Visit,
): Promise<Signature> {
  return {
    ...(await whoSigns(tx, visit.person.id, client.name)),
    typedName,
    intent,
    consent,
    ...origin,
    locale: agreement.locale,
    signedAt: visit.now.toString(),
    documentSha256: agreement.document.sha256,
  };
}
