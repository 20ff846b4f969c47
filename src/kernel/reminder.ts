import type { z } from 'zod';
import { type Act, type Outcome, outcome, type Tx } from './act.ts';
import type { Day } from './calendar.ts';
import { scheduleKind } from './due.ts';
import type { Happening } from './event.ts';
import { daysOver, freeDay } from './free-day.ts';
import { type Turn, takeTurn } from './nudge.ts';
import { REMINDS_AT } from './reading-hours.ts';
import { AGAIN, type ReminderKind, reminderKinds } from './reminder-kinds.ts';
import type { Visit } from './visit.ts';

type Payload = Readonly<Record<string, string>>;

/**
 * Something of which people are reminded. When: on the days that its room has set (`scheduleAct`), or on the next one on
 * which nothing more urgent is said. Until when: until `load` finds nothing, because it is done or no longer true.
 * To whom: `turn`. In which words: those of the notices that the events of `give` bring about. Who takes over after the
 * last one stands in reminder-kinds.ts.
 */
export interface Reminder<I extends z.ZodType<Payload>, F> {
  readonly name: ReminderKind | typeof AGAIN;
  /** What it is about, by id. */
  readonly input: I;
  /** Takes what it is about for this transaction; undefined once it is no longer true. */
  load(tx: Tx, input: z.output<I>, visit: Visit): Promise<F | undefined>;
  turn(facts: F, visit: Visit): Turn;
  /** It is said now. Undefined: not today after all. */
  give(tx: Tx, facts: F, visit: Visit): Promise<readonly Happening[] | undefined>;
}

/** The last reminder was given, and nothing has come of it yet: a person is to take over. */
export interface ReminderExhausted extends Happening {
  readonly type: 'reminder.exhausted';
  readonly engagementId: string;
  readonly kind: ReminderKind;
  readonly subject: string;
}

/** The act that runs when a reminder is due. What has to wait is set for another day, so that none is forgotten. */
export function reminder<I extends z.ZodType<Payload>, F>(definition: Reminder<I, F>): Act<I, undefined> {
  const { name, input: shape } = definition;
  return {
    name,
    input: shape,
    async run(tx, input, visit): Promise<Outcome<undefined>> {
      const facts = await definition.load(tx, input, visit);
      if (facts === undefined) return outcome([]);
      const turn = definition.turn(facts, visit);
      const waits = await takeTurn(tx, visit, name, turn);
      const given = waits === undefined ? await definition.give(tx, facts, visit) : undefined;
      if (given !== undefined) return outcome([...given, ...(await exhausted(tx, name, turn))]);
      const { timeZone, days } = turn.reader;
      await putOff(tx, visit, name, { input, turn, day: waits ?? days.add(today(visit, timeZone), 1) });
      return outcome([]);
    },
  };
}

const today = ({ now }: Visit, timeZone: string): Day => now.toZonedDateTimeISO(timeZone).toPlainDate();

async function putOff(
  tx: Tx,
  visit: Visit,
  name: string,
  { input, turn, day: wanted }: { readonly input: Payload; readonly turn: Turn; readonly day: Day },
): Promise<void> {
  const { engagementId, subject, reader } = turn;
  const day = freeDay(wanted, await daysOver(tx, subject, name), reader.days);
  const at = { engagementId, subject, day, time: REMINDS_AT, timeZone: reader.timeZone };
  await scheduleKind(tx, visit, name, input, at);
}

/** Where a person takes over: when no further one waits. */
async function exhausted(
  tx: Tx,
  name: ReminderKind | typeof AGAIN,
  { engagementId, subject }: Turn,
): Promise<readonly ReminderExhausted[]> {
  if (name === AGAIN || engagementId === null || reminderKinds[name].lastly !== 'person') return [];
  const left = await tx.due.count({ where: { subject, kind: name, state: { in: ['waiting', 'resting'] } } });
  return left > 0 ? [] : [{ type: 'reminder.exhausted', engagementId, kind: name, subject }];
}
