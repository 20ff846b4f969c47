import type { Tx } from '../kernel/act.ts';
import { dayIn, type Instant } from '../kernel/calendar.ts';
import type { Money } from '../kernel/money.ts';
import type { PlanItem } from './agreement.ts';
import { checkAgreement, inLines } from './check-agreement.ts';
import type { DraftFacts } from './draft-facts.ts';
import { refuse } from './refusals.ts';
import { inOneLine, renderText } from './render-text.ts';
import { type DraftChoices, feeOf, templateValues } from './template-values.ts';

export interface DraftedText {
  readonly title: string;
  readonly body: string;
  readonly fee: Money;
  readonly plan: PlanItem[];
}

/** The text and its figures. Throws one refusal with everything that keeps it from being sent. */
export function draftText(
  template: { readonly title: string; readonly body: string },
  facts: DraftFacts,
  choices: DraftChoices,
  now: Instant,
): DraftedText {
  mustBeReady(facts, choices, now);
  const values = templateValues(facts, choices);
  return {
    title: inOneLine(renderText(template.title, values)),
    body: renderText(template.body, values),
    fee: feeOf(facts, choices.deposit),
    plan: planOf(facts),
  };
}

function mustBeReady(facts: DraftFacts, choices: DraftChoices, now: Instant): void {
  const findings = checkAgreement(facts, choices, dayIn(now, facts.engagement.timeZone));
  if (findings.length === 0) return;
  const [first, ...others] = new Set(findings.map(({ field }) => field));
  // One field alone can carry the words; otherwise they stand together.
  throw refuse.notReady(
    { findings: inLines(findings.map(({ said }) => said)) },
    others.length === 0 ? first : undefined,
  );
}

export const planOf = ({ milestones }: Pick<DraftFacts, 'milestones'>): PlanItem[] =>
  milestones.map(({ id, title, amount }) => ({ milestoneId: id, title, amount: amount.minor.toString() }));

/** The newest template of the engagement's language. */
export async function templateFor(tx: Tx, locale: string) {
  const template = await tx.agreementTemplate.findFirst({ where: { locale }, orderBy: { version: 'desc' } });
  if (template === null) throw refuse.noTemplate();
  return template;
}
