import type { EngagementFacts } from '../../kernel/engagement-facts.ts';
import { refuse } from './refusals.ts';
import { type Answers, answerValue, type TemplateVariable, withDefaults } from './template-variable.ts';

/** The field of the draft's form in which a variable is answered. */
export const answerField = (name: string): string => `answers.${name}`;

/** What is kept with the draft, defaults included. Throws at the field of the first answer that is missing or wrong. */
export function mustAnswer(
  variables: readonly TemplateVariable[],
  given: Answers,
  engagement: Pick<EngagementFacts, 'locale' | 'currency'>,
): Answers {
  const answers = withDefaults(variables, given);
  for (const { name, type, label, required } of variables) {
    const answer = answers[name] ?? '';
    if (required && answer.trim() === '') throw refuse.noAnswer({ label }, answerField(name));
    if (answerValue(type, answer, engagement) === undefined)
      throw refuse.wrongAnswer({ label }, answerField(name));
  }
  return answers;
}
