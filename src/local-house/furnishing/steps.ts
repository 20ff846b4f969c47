import { waysOfWorking } from '../../clients/ways-of-working.ts';
import type { Day } from '../../kernel/calendar.ts';
import type { Answers, Player } from './player.ts';

/** Every one of the ways of working is ticked. */
export const acknowledged = waysOfWorking.map(({ value }) => value);

export interface PlannedMilestone {
  readonly title: string;
  readonly outcome: string;
  readonly criteria: readonly string[];
  readonly amount: string;
  readonly due: Day;
  /** The title of another one. */
  readonly dependsOn?: string;
}

/** The milestones one by one, and an agreement made of them. */
export async function plans(
  who: Player,
  channel: string,
  milestones: readonly PlannedMilestone[],
  terms: Answers,
): Promise<void> {
  for (const { criteria, due, ...rest } of milestones)
    await who.commands(channel, '/milestone add', {
      ...rest,
      criteria: criteria.join('\n'),
      due: due.toString(),
    });
  await who.commands(channel, '/agreement draft', terms);
}

export const sends = (who: Player, channel: string): Promise<void> =>
  who.commands(channel, '/agreement send', {});

export const delivers = (
  who: Player,
  channel: string,
  delivery: { readonly milestoneId: string; readonly what: string; readonly proof: string },
): Promise<void> => who.commands(channel, '/milestone deliver', delivery);
