import { dayIn, type Instant } from '../kernel/calendar.ts';
import type { Money } from '../kernel/money.ts';
import { code, phrase, type Said } from '../kernel/phrase.ts';
import type { PlanItem } from './agreement.ts';
import { unsaidFindings } from './billing-findings.ts';
import { checkAgreement, inLines } from './check-agreement.ts';
import { bodyOf, type Clause } from './clause.ts';
import type { DraftFacts } from './draft-facts.ts';
import { fillText } from './fill-text.ts';
import { refuse } from './refusals.ts';
import { type DraftChoices, feeOf } from './template-values.ts';
import { sayProblem } from './templates/say-problem.ts';
import type { TextSource } from './text-source.ts';

export interface DraftedText {
  readonly title: string;
  /** In the prevailing language alone; `clauses` have both. */
  readonly body: string;
  readonly clauses: readonly Clause[];
  readonly fee: Money;
  readonly plan: PlanItem[];
}

/** The text and its figures. Throws one refusal with everything that keeps it from being sent. */
export function draftText(
  source: TextSource,
  facts: DraftFacts,
  choices: DraftChoices,
  now: Instant,
): DraftedText {
  const { title, clauses, problems } = fillText(source, facts, choices);
  const findings = checkAgreement(facts, choices, dayIn(now, facts.engagement.timeZone));
  const unequal = problems.some(({ kind }) => kind === 'missing-clause' || kind === 'missing-variable');
  mustHaveNone([
    ...findings,
    ...unsaidFindings(source, facts),
    ...problems.map((problem) => ({ said: sayProblem(problem) })),
    ...(unequal ? [{ said: mendTemplates({ command: code('/agreement templates') }) }] : []),
  ]);
  return {
    title,
    clauses,
    body: bodyOf(clauses, source.prevailing.locale),
    fee: feeOf(facts, choices.deposit),
    plan: planOf(facts),
  };
}

const mendTemplates = phrase({
  en: 'Make both languages equal with {command}, or draft in one language.',
  ja: '{command} で両言語をそろえるか、1つの言語で作成してください。',
  zh: '请用 {command} 使两种语言一致，或只用一种语言起草。',
});

function mustHaveNone(findings: readonly { readonly said: Said; readonly field?: string }[]): void {
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
