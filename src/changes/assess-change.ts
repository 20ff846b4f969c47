import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { actorToColumn } from '../kernel/actor.ts';
import { atHour, type Day, dayIn, dayToColumn, instantToColumn, LocalDay } from '../kernel/calendar.ts';
import { dropDue, scheduleAct } from '../kernel/due.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import { formatMoney } from '../kernel/format.ts';
import { type Money, money } from '../kernel/money.ts';
import { roleMay } from '../kernel/role.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import { type Change, parseDifference } from './change.ts';
import type { ChangeAssessed } from './events.ts';
import { expireChange } from './expire-change.ts';
import { loadChange } from './load-change.ts';
import { mustFitBilling } from './must-fit-billing.ts';
import { type ChangeOption, milestoneOf, optionsToColumn } from './option.ts';
import { checkDay, checkMilestone, dayAfter } from './option-terms.ts';
import { proposed } from './proposed.ts';
import { readAlternative } from './read-alternative.ts';
import { refuse } from './refusals.ts';

const EXPIRES_AT = '18:00';

const Input = z.object({
  changeId: z.string(),
  milestoneId: z.string().exactOptional(),
  impact: z.string().trim().min(1).max(2000),
  quality: z.string().trim().max(1000).exactOptional(),
  difference: z.string(),
  newDueOn: LocalDay.exactOptional(),
  /** In the place of a day: how many business days more it takes. */
  extraDays: z.number().int().min(0).max(500).exactOptional(),
  /** A line each, as `readAlternative` takes them. */
  alternatives: z.array(z.string().trim().min(1).max(300)).max(3),
});
type Input = z.output<typeof Input>;

/** The team says what a change means. From here the client has the agreed days to decide. */
export const assessChange = act({
  name: 'change.assess',
  input: Input,
  async run(tx, input, visit) {
    const { change, facts } = await loadChange(tx, input.changeId);
    mustBeToAssess(change, visit);
    if (facts.status === 'closed') throw refuse.projectClosed();
    const main = await mainOption(tx, input, change, facts, visit);
    const options = [main.option, ...(await alternatives(tx, input, facts, visit))];
    const last = facts.days.add(dayIn(visit.now, facts.timeZone), facts.terms.changeValidDays);
    await tx.changeRequest.update({
      where: { id: change.id },
      data: {
        status: 'assessed',
        impact: input.impact,
        quality: input.quality || null,
        alternatives: input.alternatives,
        options: optionsToColumn(options),
        chosenOption: 0,
        priceDelta: main.priceDelta.minor,
        newDueOn: dayToColumn(main.newDueOn),
        milestoneId: main.option.milestoneId,
        validUntil: instantToColumn(atHour(last, EXPIRES_AT, facts.timeZone)),
        assessedBy: actorToColumn(actorOf(visit.person)),
        assessedAt: instantToColumn(visit.now),
      },
    });
    await dropDue(tx, change.id);
    await expireOn(tx, visit, change.id, facts, last);
    const { priceDelta, newDueOn } = main;
    const assessed: ChangeAssessed = {
      type: 'change.assessed',
      engagementId: facts.id,
      changeId: change.id,
      number: change.number,
      priceDelta,
      newDueOn,
      options: proposed(options),
    };
    return outcome([assessed]);
  },
});

function mustBeToAssess(change: Change, { person }: Visit): void {
  if (person.kind !== 'member' || !roleMay(person.role, 'run-engagement')) throw refuse.notTheTeam();
  // The client may be looking at a proposal already; it is not altered under their eyes.
  if (change.status === 'assessed') throw refuse.assessedAlready();
  if (change.status === 'signing') throw refuse.inSignature();
  if (change.status !== 'asked') throw refuse.alreadyDecided();
}

interface Main {
  readonly option: ChangeOption;
  readonly priceDelta: Money;
  readonly newDueOn: Day;
}

async function mainOption(
  tx: Tx,
  input: Input,
  { what }: Change,
  facts: EngagementFacts,
  visit: Visit,
): Promise<Main> {
  const priceDelta = parseDifference(input.difference, facts.currency);
  if (priceDelta === undefined) {
    const example = formatMoney(money(30_000n, facts.currency), 'en');
    throw refuse.difference({ currency: facts.currency, example }, 'difference');
  }
  const milestoneId = input.milestoneId ?? null;
  await checkMilestone(tx, facts, milestoneId, priceDelta);
  await mustFitBilling(tx, facts, { milestoneId, delta: priceDelta });
  const { extraDays } = input;
  if (input.newDueOn === undefined && extraDays === undefined) throw refuse.dayMissing(undefined, 'newDueOn');
  const newDueOn = input.newDueOn ?? (await dayAfter(tx, facts, milestoneId, extraDays ?? 0, visit));
  checkDay(newDueOn, facts, visit);
  const terms = { priceDelta, newDueOn };
  return { ...terms, option: { kind: 'do-it', words: what, milestoneId, terms, dates: null } };
}

async function alternatives(
  tx: Tx,
  { alternatives: lines, milestoneId }: Input,
  facts: EngagementFacts,
  visit: Visit,
): Promise<readonly ChangeOption[]> {
  const options: ChangeOption[] = [];
  for (const [index, line] of lines.entries()) {
    const read = readAlternative(line, facts.currency);
    if (typeof read === 'string') throw refuse.alternative({ line: index + 1 }, 'alternatives');
    const touched = milestoneOf(read.kind, milestoneId ?? null);
    if (read.terms !== null) {
      const { priceDelta: delta } = read.terms;
      await checkMilestone(tx, facts, touched, delta, 'alternatives');
      await mustFitBilling(tx, facts, { milestoneId: touched, delta, field: 'alternatives' });
      checkDay(read.terms.newDueOn, facts, visit, 'alternatives');
    }
    options.push({ ...read, milestoneId: touched, dates: null });
  }
  return options;
}

async function expireOn(tx: Tx, visit: Visit, changeId: string, { id, timeZone }: EngagementFacts, day: Day) {
  const at = { engagementId: id, subject: changeId, day, time: EXPIRES_AT, timeZone };
  await scheduleAct(tx, visit, expireChange, { changeId }, at);
}
