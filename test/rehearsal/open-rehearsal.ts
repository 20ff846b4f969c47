import { createRollBack } from '../../src/adapters/postgres/roll-back.ts';
import { composeRehearsal } from '../../src/compose-rehearsal.ts';
import { plain } from '../../src/kernel/format.ts';
import type { Outlook } from '../../src/kernel/outlook.ts';
import { createRehearse } from '../../src/rehearsal/rehearse.ts';
import { consequencesOf, letters, notices, promisedActs } from '../../src/rooms.ts';
import type { Room } from '../support/room.ts';

/** As it is wired, on a clock that stands still: it is cut by nothing but its steps. */
export const openRehearsal = ({ prisma }: Pick<Room, 'prisma'>) =>
  composeRehearsal({
    prisma,
    world: { monotonicMs: () => 0 },
    mailIsSetUp: true,
    log: { warn: () => undefined },
    budgetMs: 20_000,
  });

/** Without digests, which a whole room does not compose either. */
export const openBareRehearsal = ({ prisma }: Pick<Room, 'prisma'>, monotonicMs: () => number = () => 0) =>
  createRehearse({
    rollBack: createRollBack({ prisma, budgetMs: 20_000, lockWaitMs: 1_000 }),
    consequencesOf,
    acts: promisedActs,
    planners: [],
    batches: [],
    notices,
    letters,
    mailIsSetUp: false,
    answered: [],
    monotonicMs,
    noteUnforeseen: () => undefined,
  });

/** `2026-11-26T01:00:00Z client: title`, in the order in which it is told. */
export const linesOf = ({ told }: Outlook): string[] =>
  told.map(({ at, to, words }) => `${at} ${to.kind}: ${plain(words.title, 'en')}`);
