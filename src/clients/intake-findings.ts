import { Temporal } from 'temporal-polyfill';
import { Country, dayIn, type Instant, TimeZone } from '../kernel/calendar.ts';
import { Currency } from '../kernel/money.ts';
import type { Refusal } from '../kernel/refusal.ts';
import { parseBudget } from './budget.ts';
import type { IntakeInput } from './intake-input.ts';
import { refuse } from './refusals.ts';
import { waysOfWorking } from './ways-of-working.ts';

/** What the answers are judged against. */
export interface IntakeContext {
  readonly now: Instant;
  readonly teamChannelId: string | null;
  /** Slack user ids of the agency's own people, of those who were chosen. */
  readonly ourPeople: ReadonlySet<string>;
}

/** Everything that is wrong with the answers, each at its field, so that a person mends it in one go. */
export function intakeFindings(input: IntakeInput, context: IntakeContext): Refusal[] {
  return [...placeFindings(input), ...peopleFindings(input, context), ...workFindings(input, context)];
}

function placeFindings({ timeZone, country }: IntakeInput): Refusal[] {
  return [
    ...(TimeZone.safeParse(timeZone).success ? [] : [refuse.timeZone({ typed: timeZone }, 'timeZone')]),
    ...(Country.safeParse(country).success ? [] : [refuse.country({ typed: country }, 'country')]),
  ];
}

function peopleFindings({ decisionMaker, standIn }: IntakeInput, { ourPeople }: IntakeContext): Refusal[] {
  const ours = (field: string, chosen: string | undefined) =>
    chosen !== undefined && ourPeople.has(chosen) ? [refuse.oneOfUs(undefined, field)] : [];
  const twice =
    standIn !== undefined && standIn === decisionMaker ? [refuse.samePerson(undefined, 'standIn')] : [];
  return [...ours('decisionMaker', decisionMaker), ...ours('standIn', standIn), ...twice];
}

function workFindings(input: IntakeInput, context: IntakeContext): Refusal[] {
  const { acknowledged, channel } = input;
  const missing = waysOfWorking.filter(({ value }) => !acknowledged.includes(value)).length;
  return [
    ...(channel === context.teamChannelId ? [refuse.teamChannel(undefined, 'channel')] : []),
    ...moneyFindings(input),
    ...dayFindings(input, context.now),
    ...(missing > 0 ? [refuse.notAcknowledged({ missing }, 'acknowledged')] : []),
  ];
}

function moneyFindings({ budget, currency }: IntakeInput): Refusal[] {
  if (!Currency.safeParse(currency).success) return [refuse.currency({ typed: currency }, 'currency')];
  if (budget === undefined || parseBudget(budget, currency) !== undefined) return [];
  return [refuse.budget({ currency }, 'budget')];
}

function dayFindings({ wantedBy, timeZone }: IntakeInput, now: Instant): Refusal[] {
  const zone = TimeZone.safeParse(timeZone);
  if (wantedBy === undefined || !zone.success) return [];
  const passed = Temporal.PlainDate.compare(wantedBy, dayIn(now, zone.data)) < 0;
  return passed ? [refuse.wantedInThePast({ day: wantedBy }, 'wantedBy')] : [];
}
