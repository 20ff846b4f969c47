import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { depositOf } from '../kernel/billing-plan.ts';
import { ConversionBearer } from '../kernel/billing-terms.ts';
import { dayToColumn, instantToColumn, LocalDay } from '../kernel/calendar.ts';
import { type EngagementFacts, lockEngagement } from '../kernel/engagement-facts.ts';
import { formatMoney } from '../kernel/format.ts';
import { Locale } from '../kernel/locale.ts';
import { type Money, money, parseAmount } from '../kernel/money.ts';
import { Terms } from '../kernel/terms.ts';
import type { Visit } from '../kernel/visit.ts';
import { agreedBilling } from './agreed-billing.ts';
import { withdrawApproval } from './approval/withdraw-approval.ts';
import { type DraftFacts, draftFacts } from './draft-facts.ts';
import { draftText } from './draft-text.ts';
import type { AgreementDrafted } from './events.ts';
import { mustRun } from './may-run.ts';
import { refuse } from './refusals.ts';
import { mustAnswer } from './templates/must-answer.ts';
import { newestSource } from './text-source.ts';

/** Which provider takes it is known when it is handed over. */
export const NO_PROVIDER = 'none';

const { acceptanceWindowDays, silentAcceptance, revisionRounds, paymentTermDays } = Terms.shape;
/** The terms that are chosen with the draft; the others stay as the engagement has them. */
const ChosenTerms = z.object({ acceptanceWindowDays, silentAcceptance, revisionRounds, paymentTermDays });

/**
 * Makes the next version as a draft. An earlier draft goes, with its id: an id always names one text, so nobody can
 * send another text than the one they read.
 */
export const draftAgreement = act({
  name: 'agreement.draft',
  input: z.object({
    engagementId: z.string(),
    /** As it was typed; null: as the billing plan says, or none. */
    deposit: z.string().nullable(),
    startsOn: LocalDay,
    secondLocale: Locale.nullable().default(null),
    /** Who bears what conversion costs; null: as was said before, or nothing has to be said. */
    conversion: ConversionBearer.nullable().default(null),
    /** For the template's own variables, as they were typed; what is left out has its default. */
    answers: z.record(z.string(), z.string()).default({}),
    ...ChosenTerms.shape,
  }),
  async run(tx, input, visit) {
    mustRun(visit.person);
    await lockEngagement(tx, input.engagementId);
    if (input.conversion !== null) await keepConversion(tx, input.engagementId, input.conversion);
    const facts = await draftFacts(tx, input.engagementId);
    const version = await nextVersion(tx, facts);
    const { engagement } = facts;
    if (input.secondLocale === engagement.locale) throw refuse.sameLanguage(undefined, 'secondLocale');
    const source = await newestSource(tx, engagement, input.secondLocale);
    const deposit = depositFor(input.deposit, facts);
    const choices = {
      deposit,
      startsOn: input.startsOn,
      terms: { ...engagement.terms, ...ChosenTerms.parse(input) },
      answers: mustAnswer(source.prevailing.variables, input.answers, engagement),
      secondLocale: input.secondLocale,
    };
    const { title, body, clauses, fee, plan } = draftText(source, facts, choices, visit.now);
    const withdrawn = await removeDraft(tx, engagement.id, visit);
    const id = visit.newId('agr');
    await tx.agreement.create({
      data: {
        id,
        version,
        title,
        body,
        clauses: [...clauses],
        plan,
        engagementId: engagement.id,
        templateId: source.prevailing.id,
        secondLocale: choices.secondLocale,
        answers: choices.answers,
        billing: agreedBilling(facts),
        status: 'draft',
        locale: engagement.locale,
        fee: fee.minor,
        deposit: deposit.minor,
        currency: fee.currency,
        startsOn: dayToColumn(choices.startsOn),
        terms: choices.terms,
        provider: NO_PROVIDER,
        signerId: engagement.acceptor?.id ?? null,
        createdAt: instantToColumn(visit.now),
      },
    });
    const drafted: AgreementDrafted = {
      type: 'agreement.drafted',
      engagementId: engagement.id,
      agreementId: id,
      version,
      fee,
      deposit,
    };
    return outcome([...withdrawn, drafted], { agreementId: id });
  },
});

/** With the project, where its invoices read it; nothing else that is set down there changes. */
async function keepConversion(tx: Tx, id: string, bearer: ConversionBearer): Promise<void> {
  const said = JSON.stringify({ conversion: { bearer } });
  await tx.$executeRaw`
    update engagement set billing_terms = billing_terms || ${said}::jsonb where id = ${id}`;
}

/** The earlier draft, and what was asked about it. */
async function removeDraft(tx: Tx, engagementId: string, visit: Visit) {
  const withdrawn = await withdrawApproval(tx, { engagementId }, 'redrafted', visit);
  await tx.agreement.deleteMany({ where: { engagementId, status: { in: ['draft', 'approving'] } } });
  return withdrawn;
}

/** After every version there ever was, also those that were voided or agreed by a change. */
async function nextVersion(tx: Tx, { engagement }: DraftFacts): Promise<number> {
  const { id, agreementVersion } = engagement;
  if (agreementVersion > 0) throw refuse.agreedAlready();
  const others = await tx.agreement.findMany({
    where: { engagementId: id, status: { notIn: ['draft', 'approving'] } },
    orderBy: { version: 'desc' },
    select: { version: true, status: true },
  });
  const out = others.find(({ status }) => status === 'sending' || status === 'sent');
  if (out !== undefined) throw refuse.outAlready({ version: out.version });
  if (others.some(({ status }) => status === 'signed')) throw refuse.agreedAlready();
  return Math.max(agreementVersion, others[0]?.version ?? 0) + 1;
}

/** A billing plan has its deposit; whoever types another one is told where it is changed. */
function depositFor(typed: string | null, { engagement, billing }: DraftFacts): Money {
  if (!billing) return depositFrom(typed ?? '', engagement);
  const planned = depositOf(billing);
  if (typed === null || depositFrom(typed, engagement).minor === planned.minor) return planned;
  throw refuse.depositPlanned({ deposit: planned }, 'deposit');
}

/** Throws a refusal at the field `deposit` when the text is no amount of the engagement's currency. */
export function depositFrom(text: string, { currency }: Pick<EngagementFacts, 'currency'>): Money {
  if (text.trim() === '') return money(0n, currency);
  const read = parseAmount(text, currency);
  if (typeof read !== 'string') return read;
  throw refuse.amount({ currency, example: formatMoney(money(120_000n, currency), 'en') }, 'deposit');
}
