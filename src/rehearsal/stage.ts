import type { Act, Tx } from '../kernel/act.ts';
import type { Later } from '../kernel/effect.ts';
import type { Happening, Recorded } from '../kernel/event.ts';
import { canonicalJson } from '../kernel/json.ts';
import type { ChargedThen, ToldThen } from '../kernel/outlook.ts';
import { actorOf, type Visit } from '../kernel/visit.ts';
import { chargeOf } from './charge-of.ts';
import type { Script } from './script.ts';

/** One rehearsal as it goes on: what was heard so far, what was promised and is still to be kept. */
export interface Stage {
  readonly tx: Tx;
  readonly engagementId: string;
  readonly script: Script;
  readonly told: ToldThen[];
  readonly charged: ChargedThen[];
  readonly promised: Later[];
  /** Keys of what is told once. */
  readonly once: Set<string>;
  unforeseen: number;
  steps: number;
  /** Planners have run. */
  isPlanned: boolean;
}

export const openStage = (tx: Tx, script: Script, engagementId: string): Stage => ({
  tx,
  engagementId,
  script,
  told: [],
  charged: [],
  promised: [],
  once: new Set(),
  unforeseen: 0,
  steps: 0,
  isPlanned: false,
});

/** Runs an act with all that follows at once; what is promised by it waits for its turn. */
export async function play(stage: Stage, act: Act, input: unknown, visit: Visit): Promise<void> {
  const { events } = await act.run(stage.tx, act.input.parse(input), visit);
  await follow(stage, events, visit);
}

/** Planners see every engagement; what becomes of others is not rehearsed. */
export async function follow(stage: Stage, happened: readonly Happening[], visit: Visit): Promise<void> {
  for (const happening of happened) {
    if (happening.engagementId !== null && happening.engagementId !== stage.engagementId) continue;
    const event: Recorded<Happening> = {
      ...happening,
      id: visit.newId('evt'),
      at: visit.now,
      by: actorOf(visit.person),
    };
    const charged = await chargeOf(stage.tx, event);
    if (charged !== undefined) stage.charged.push(charged);
    for (const consequence of stage.script.consequencesOf(event)) {
      if (consequence.when === 'now') await play(stage, consequence.act, consequence.input, visit);
      // As it comes back out of the database.
      else stage.promised.push({ ...consequence, payload: JSON.parse(canonicalJson(consequence.payload)) });
    }
  }
}

/**
 * Does one thing, and takes it back when it fails: what can't be played through is counted, and the rest goes on. An
 * error of PostgreSQL ends a transaction unless it is taken back to where it stood before.
 */
export async function attempt(stage: Stage, work: () => Promise<void>): Promise<void> {
  const before = { told: stage.told.length, charged: stage.charged.length, promised: stage.promised.length };
  stage.steps += 1;
  await stage.tx.$executeRaw`savepoint rehearsed`;
  try {
    await work();
    await stage.tx.$executeRaw`release savepoint rehearsed`;
  } catch (error) {
    await stage.tx.$executeRaw`rollback to savepoint rehearsed`;
    stage.told.length = before.told;
    stage.charged.length = before.charged;
    stage.promised.length = before.promised;
    stage.unforeseen += 1;
    stage.script.noteUnforeseen(error);
  }
}
