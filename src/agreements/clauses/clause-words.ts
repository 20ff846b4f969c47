import type { Tx } from '../../kernel/act.ts';
import { dayIn } from '../../kernel/calendar.ts';
import { visibleText } from '../../kernel/markup.ts';
import { money } from '../../kernel/money.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Visit } from '../../kernel/visit.ts';
import { draftFacts } from '../draft-facts.ts';
import { newestAgreement } from '../load-agreement.ts';
import { renderText } from '../render-text.ts';
import { type DraftChoices, templateValues } from '../template-values.ts';
import type { TemplateVariable } from '../templates/template-variable.ts';
import type { SecondText } from './clause-change.ts';
import { refuse } from './refusals.ts';

/** In characters. Longer than any clause in use; what somebody pastes by mistake is longer still. */
export const LONGEST_CLAUSE = 20_000;

/** The text as it is kept. Throws when it is none, too long, or would begin clauses of its own. */
export function checkedText(entered: string, field = 'text'): string {
  // Before anything walks over it: somebody may have pasted megabytes.
  if (entered.length > LONGEST_CLAUSE * 2) throw tooLong(entered.length, field);
  const text = visibleText(entered).trim();
  const count = [...text].length;
  if (text === '') throw refuse.empty(undefined, field);
  if (count > LONGEST_CLAUSE) throw tooLong(count, field);
  if (/^\s*#{1,2} /m.test(text)) throw refuse.wouldBeHeading(undefined, field);
  return text;
}

const tooLong = (count: number, field: string): Refusal =>
  refuse.tooLong({ most: LONGEST_CLAUSE, count }, field);

/** Throws, at the field, when a variable is unknown here or the template's marks are broken. */
export async function mustFill(
  tx: Tx,
  engagementId: string,
  words: { readonly heading: string; readonly text: string; readonly second: SecondText | null },
  {
    clauses,
    variables,
  }: { readonly clauses: readonly { key: string }[]; readonly variables: readonly TemplateVariable[] },
  visit: Visit,
): Promise<void> {
  const facts = await draftFacts(tx, engagementId);
  const { engagement } = facts;
  const newest = await newestAgreement(tx, engagementId);
  const usual: DraftChoices = {
    deposit: money(0n, engagement.currency),
    startsOn: dayIn(visit.now, engagement.timeZone),
    terms: engagement.terms,
    answers: {},
    secondLocale: null,
  };
  // Which number a clause bears is known when all are set; that it is there is enough here.
  const numbers = Object.fromEntries(clauses.map(({ key }) => [key, 1]));
  const values = {
    ...templateValues(facts, newest ?? usual, engagement.locale, variables),
    n: 1,
    clause: numbers,
  };
  const fill = (field: string, text: string): void => atField(field, () => renderText(text, values));
  fill('heading', words.heading);
  fill('text', words.text);
  if (words.second === null) return;
  fill('secondHeading', words.second.heading);
  fill('secondText', words.second.text);
}

function atField(field: string, work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, error.said, field);
    throw error;
  }
}
