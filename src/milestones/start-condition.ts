import { z } from 'zod';
import { actorToColumn, StoredActor } from '../kernel/actor.ts';
import { LocalDay } from '../kernel/calendar.ts';

/** What must hold before a milestone starts, beside the milestones it depends on (product.md E1). */
export const StartCondition = z.object({
  notBefore: LocalDay.nullable().default(null),
  /** In words; a person of the team says that it holds. */
  words: z.string().default(''),
  held: z.object({ by: StoredActor, at: z.string() }).nullable().default(null),
});
export type StartCondition = z.output<typeof StartCondition>;

export const noCondition: StartCondition = { notBefore: null, words: '', held: null };

export const startConditionFrom = (column: unknown): StartCondition =>
  column === null ? noCondition : StartCondition.parse(column);

export const conditionToColumn = ({ notBefore, words, held }: StartCondition) => ({
  notBefore: notBefore?.toString() ?? null,
  words,
  held: held === null ? null : { at: held.at, by: actorToColumn(held.by) },
});

export const hasCondition = ({ notBefore, words }: StartCondition): boolean =>
  notBefore !== null || words !== '';
