import { deductedAt, totalToPlan } from '../kernel/billing-plan.ts';
import type { Day } from '../kernel/calendar.ts';
import { formatDay, formatMoney, plain } from '../kernel/format.ts';
import type { Locale } from '../kernel/locale.ts';
import { add, type Money, sum } from '../kernel/money.ts';
import type { Terms } from '../kernel/terms.ts';
import { bearers } from './conversion-bearers.ts';
import type { DraftFacts, PartyFacts, PlannedOutcome } from './draft-facts.ts';
import { inOneLine, type TemplateValues } from './render-text.ts';
import { scheduleValues } from './schedule-values.ts';
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

/**
 * The fee settled by the text: the milestones, and the deposit where it comes on top of them (product.md G1). In most
 * billing plans it is a part of them.
 */
export function feeOf(
  { milestones, engagement, billing }: Pick<DraftFacts, 'milestones' | 'engagement' | 'billing'>,
  deposit: Money,
): Money {
  const all = sum(
    milestones.map(({ amount }) => amount),
    engagement.currency,
  );
  return billing ? totalToPlan(billing, all.minor) : add(all, deposit);
}

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
    schedule: scheduleValues(facts, deposit, locale),
    deductsDeposit: facts.billing ? deductedAt(facts.billing) !== undefined : false,
    hasBonus: milestones.some(({ bonus }) => bonus !== null),
    taxAdded: facts.prices === 'added',
    taxContained: facts.prices === 'contained',
    conversion: facts.conversion === undefined ? '' : plain(bearers[facts.conversion](), locale),
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
