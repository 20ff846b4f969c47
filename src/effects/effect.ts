import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { StoredActor } from '../kernel/actor.ts';
import { type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { roleMay } from '../kernel/role.ts';
import type { Actor, Person } from '../kernel/visit.ts';
import { refuse } from './refusals.ts';

/** States in which an effect waits for a person: said no to, nobody can tell, tries used up, set aside. */
export const StuckState = z.enum(['refused', 'unknown', 'given-up', 'parked']);
export type StuckState = z.output<typeof StuckState>;

/** What a person did about a stuck effect. Kept in the receipt until the effect is done and has one of its own. */
export const Mended = z.object({
  mended: z.enum(['replayed', 'parked', 'dropped']),
  by: StoredActor,
  at: z.string(),
  reason: z.string().optional(),
});
export type Mended = z.output<typeof Mended>;

/** An effect as cards about stuck ones show it. */
export interface EffectFacts {
  readonly id: string;
  readonly kind: string;
  /** Which notice or letter, for what goes to people; the kind alone says little there. */
  readonly about: string | undefined;
  readonly state: string;
  readonly stuck: StuckState | undefined;
  readonly problem: string;
  readonly attempts: number;
  readonly triedAt: Instant | null;
  readonly mended: Mended | undefined;
}

export interface EffectRow {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly state: string;
  readonly problem: string | null;
  readonly attempts: number;
  readonly triedAt: Date | null;
  readonly receipt: unknown;
}

const About = z
  .union([z.object({ notice: z.string() }), z.object({ letter: z.string() })])
  .transform((what) => ('notice' in what ? what.notice : what.letter));

export function effectFrom(row: EffectRow): EffectFacts {
  const { id, kind, state, attempts, problem, triedAt } = row;
  return {
    id,
    kind,
    state,
    attempts,
    about: About.safeParse(row.payload).data,
    stuck: StuckState.safeParse(state).data,
    problem: problem ?? '',
    triedAt: triedAt && instantFromColumn(triedAt),
    mended: Mended.safeParse(row.receipt).data,
  };
}

/** Takes the effect for this transaction. Throws unless it is stuck in one of `states` and this person may mend it. */
export async function loadStuck(
  tx: Tx,
  effectId: string,
  person: Person,
  states: readonly StuckState[] = StuckState.options,
): Promise<EffectFacts> {
  if (person.kind !== 'member' || !roleMay(person.role, 'mend-effects')) throw refuse.ownersOnly();
  await tx.$executeRaw`select 1 from effect where id = ${effectId} for update`;
  const row = await tx.effect.findUnique({ where: { id: effectId } });
  if (row === null) throw refuse.unknown();
  const effect = effectFrom(row);
  if (effect.stuck === undefined || !states.includes(effect.stuck)) throw refuse.notStuck();
  return effect;
}

export function mendedColumn(mended: Mended['mended'], by: Actor, at: Instant, reason?: string): string {
  return JSON.stringify({ mended, by, at: at.toString(), reason });
}
