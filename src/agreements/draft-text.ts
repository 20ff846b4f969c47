import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { dayIn, type Instant } from '../kernel/calendar.ts';
import { Locale } from '../kernel/locale.ts';
import type { Money } from '../kernel/money.ts';
import type { PlanItem } from './agreement.ts';
import { checkAgreement, inLines } from './check-agreement.ts';
import { bodyOf, type Clause, TemplateClause } from './clause.ts';
import type { DraftFacts } from './draft-facts.ts';
import { refuse } from './refusals.ts';
import { inOneLine, renderText } from './render-text.ts';
import { type DraftChoices, feeOf, templateValues } from './template-values.ts';

export interface DraftedText {
  readonly title: string;
  readonly body: string;
  readonly clauses: readonly Clause[];
  readonly fee: Money;
  readonly plan: PlanItem[];
}

/** A template's text in its one language. */
export interface TemplateText {
  readonly locale: Locale;
  readonly title: string;
  readonly clauses: readonly TemplateClause[];
}

/** The text and its figures. Throws one refusal with everything that keeps it from being sent. */
export function draftText(
  template: TemplateText,
  facts: DraftFacts,
  choices: DraftChoices,
  now: Instant,
): DraftedText {
  mustBeReady(facts, choices, now);
  const values = templateValues(facts, choices);
  const clauses = template.clauses.map(
    ({ key, heading, text, locked }): Clause => ({
      key,
      heading: inOneLine(renderText(heading, values)),
      text: renderText(text, values).trim(),
      locked,
      standing: 'template',
    }),
  );
  return {
    title: inOneLine(renderText(template.title, values)),
    clauses,
    body: bodyOf(clauses, template.locale),
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
  return { id: template.id, ...templateFrom(template) };
}

export const templateFrom = (row: { locale: string; title: string; clauses: unknown }): TemplateText => ({
  locale: Locale.parse(row.locale),
  title: row.title,
  clauses: z.array(TemplateClause).parse(row.clauses),
});
