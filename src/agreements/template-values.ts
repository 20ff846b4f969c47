import type { Day } from '../kernel/calendar.ts';
import { formatDay, formatMoney } from '../kernel/format.ts';
import type { Locale } from '../kernel/locale.ts';
import { type Money, sum } from '../kernel/money.ts';
import type { Terms } from '../kernel/terms.ts';
import type { DraftFacts, PartyFacts, PlannedOutcome } from './draft-facts.ts';
import { inOneLine, type TemplateValues } from './render-text.ts';
import {
  type Answers,
  answerValue,
  type TemplateVariable,
  withDefaults,
} from './templates/template-variable.ts';

/** What the person drafting it decides. */
export interface DraftChoices {
  readonly deposit: Money;
  readonly startsOn: Day;
  readonly terms: Terms;
  /** For the template's own variables, by name, as they were typed. */
  readonly answers: Answers;
  /** The language that is set beside it. */
  readonly secondLocale: Locale | null;
}

/** The fee settled by the text: the deposit and every milestone (product.md G1). */
export const feeOf = (facts: Pick<DraftFacts, 'milestones' | 'engagement'>, deposit: Money): Money =>
  sum([deposit, ...facts.milestones.map(({ amount }) => amount)], facts.engagement.currency);

/** Everything that a template may name, said in one language; what templates/catalogue.ts lists. */
export function templateValues(
  facts: DraftFacts,
  { deposit, startsOn, terms, answers, secondLocale }: DraftChoices,
  locale: Locale = facts.engagement.locale,
  variables: readonly TemplateVariable[] = [],
): TemplateValues {
  const { engagement, milestones } = facts;
  const { acceptanceWindowDays, silentAcceptance, revisionRounds, paymentTermDays, changeValidDays } = terms;
  return {
    agency: party(facts.agency),
    client: party(facts.client),
    project: {
      name: inOneLine(engagement.name),
      outcome: inOneLine(facts.outcome),
      inScope: facts.inScope.map(inOneLine),
      notInScope: facts.notInScope.map(inOneLine),
    },
    signer: { name: inOneLine(engagement.acceptor?.name ?? '') },
    standIn: { name: inOneLine(engagement.standIn?.name ?? '') },
    currency: engagement.currency,
    fee: formatMoney(feeOf(facts, deposit), locale),
    deposit: formatMoney(deposit, locale),
    hasDeposit: deposit.minor > 0n,
    hasBonus: milestones.some(({ bonus }) => bonus !== null),
    startsOn: formatDay(startsOn, locale),
    timeZone: engagement.timeZone,
    calendar: countryNames([facts.client.country, facts.agency.country], locale),
    // A final delivery has double the time (product.md E4).
    terms: {
      acceptanceWindowDays,
      silentAcceptance,
      revisionRounds,
      paymentTermDays,
      changeValidDays,
      finalWindowDays: acceptanceWindowDays * 2,
    },
    languages: {
      prevailing: languageName(engagement.locale, locale),
      second: secondLocale === null ? '' : languageName(secondLocale, locale),
    },
    answers: answerValues(variables, answers, { locale, currency: engagement.currency }),
    milestones: milestones.map((milestone, index) => outcomeValues(milestone, index, locale)),
  };
}

const outcomeValues = (milestone: PlannedOutcome, index: number, locale: Locale) => ({
  number: index + 1,
  title: inOneLine(milestone.title),
  outcome: inOneLine(milestone.outcome),
  criteria: milestone.criteria.map(inOneLine),
  checkedHow: inOneLine(milestone.checkedHow),
  due: formatDay(milestone.dueOn, locale),
  amount: formatMoney(milestone.amount, locale),
  hasBonus: milestone.bonus !== null,
  bonus: milestone.bonus === null ? '' : formatMoney(milestone.bonus.amount, locale),
  bonusDays: milestone.bonus?.days ?? 0,
});

/** An answer that is not of its type counts as blank here; where it is entered it is refused. */
function answerValues(
  variables: readonly TemplateVariable[],
  answers: Answers,
  way: { readonly locale: Locale; readonly currency: string },
): TemplateValues {
  const given = withDefaults(variables, answers);
  return Object.fromEntries(
    variables.map(({ name, type }) => [name, answerValue(type, given[name] ?? '', way) ?? '']),
  );
}

/** `Japanese`, 「日本語」. */
const languageName = (language: Locale, locale: Locale): string =>
  new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(language) ?? language;

const party = ({ name, address }: PartyFacts) => ({ name: inOneLine(name), address: inOneLine(address) });

/** `Japan`, `Japan and Germany`, 「日本、ドイツ」. */
function countryNames(codes: readonly string[], locale: string): string {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  const said = [...new Set(codes)].map((code) => names.of(code) ?? code);
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(said);
}
