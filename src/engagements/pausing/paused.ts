import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { StoredActor } from '../../kernel/actor.ts';
import type { Day, Instant } from '../../kernel/calendar.ts';
import { roleMay } from '../../kernel/role.ts';
import type { Actor, Person } from '../../kernel/visit.ts';
import { refuse } from '../refusals.ts';

const Column = z.object({
  reason: z.string(),
  until: z.string(),
  at: z.string(),
  by: StoredActor,
});

/** Why a project rests, since when, and until when as far as is known. */
export interface Paused {
  readonly reason: string;
  readonly until: Day;
  readonly at: Instant;
  readonly by: Actor;
}

/** From the column; undefined where the project does not rest. */
export function pausedFrom(column: unknown): Paused | undefined {
  const read = Column.nullable().parse(column ?? null);
  if (read === null) return undefined;
  const { reason, until, at, by } = read;
  return { reason, until: Temporal.PlainDate.from(until), at: Temporal.Instant.from(at), by };
}

/** Of an engagement that rests now. Looking is enough. */
export async function presentPause(
  read: { readonly engagement: Pick<Tx['engagement'], 'findUniqueOrThrow'> },
  id: string,
): Promise<Paused | undefined> {
  const { status, paused } = await read.engagement.findUniqueOrThrow({
    where: { id },
    select: { status: true, paused: true },
  });
  return status === 'paused' ? pausedFrom(paused) : undefined;
}

/** An owner or a lead pauses and resumes. */
export function mustRunEngagement(person: Person): void {
  if (person.kind !== 'member' || !roleMay(person.role, 'run-engagement')) throw refuse.notYours();
}
