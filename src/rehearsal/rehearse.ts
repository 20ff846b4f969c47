import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../kernel/act.ts';
import type { Instant } from '../kernel/calendar.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import type { Outlook, Patience, Rehearse, Supposed } from '../kernel/outlook.ts';
import { Refusal } from '../kernel/refusal.ts';
import { house, type Visit } from '../kernel/visit.ts';
import { batchesDue, type DueOf, dropBatch, dueNow, nextMoment, takeDue } from './due-then.ts';
import { isWaitedFor } from './give-way.ts';
import { keepPromises, nextPromised } from './keep-promise.ts';
import type { Script } from './script.ts';
import { attempt, openStage, play, type Stage } from './stage.ts';

/** How far it looks ahead. */
const AHEAD = Temporal.Duration.from({ hours: 30 * 24 });
/** How much it may take: a person waits for it. After as long as a form takes, whoever wants what is locked goes first. */
const MOST_STEPS = 1_000;
const MOST_MS: Readonly<Record<Patience, number>> = { form: 1_500, message: 8_000 };
/** How long the whole transaction of a message may take; a form's is the roll-back's own. */
const MESSAGE_BUDGET_MS = 10_000;

/**
 * Plays the next 30 days of one engagement through, in a transaction of which nothing is left: everything due runs at
 * its hour, with all that follows from it; people do nothing; calls to the outside succeed where that is known to lead
 * somewhere, and are left out elsewhere. What is said is heard with the words that it would have then.
 */
export const createRehearse =
  (script: Script): Rehearse =>
  async (engagementId, visit, supposed = [], patience = 'form') => {
    try {
      return await script.rollBack(
        async (tx) => {
          // First of all, as everybody does: whoever has it makes this one wait only as long as it may.
          await lockEngagement(tx, engagementId);
          const stage = openStage(tx, script, engagementId);
          const until = visit.now.add(AHEAD);
          const isCut = await playThrough(stage, { visit, until, supposed, patience });
          const { told, charged, unforeseen } = stage;
          return { engagement: await aboutIt(tx, engagementId), until, told, charged, unforeseen, isCut };
        },
        patience === 'message' ? MESSAGE_BUDGET_MS : undefined,
      );
    } catch (error) {
      // Whoever asked may go on without it: it would be known to nobody.
      if (!(error instanceof Refusal)) script.noteUnforeseen(error);
      throw error;
    }
  };

interface Course {
  readonly visit: Visit;
  readonly until: Instant;
  readonly supposed: readonly Supposed[];
  readonly patience: Patience;
}

/** True when it had to end before `until`. */
async function playThrough(stage: Stage, { visit, until, supposed, patience }: Course): Promise<boolean> {
  const { engagementId } = stage;
  const { batches, monotonicMs } = stage.script;
  const startedAt = monotonicMs();
  const tookMs = (): number => monotonicMs() - startedAt;
  const goesOn = (): boolean => stage.steps < MOST_STEPS && tookMs() < MOST_MS[patience];
  const due: DueOf = { engagementId, batched: batches.map(({ kind }) => kind) };
  const { locale, newId } = visit;
  const asHouse = (now: Instant): Visit => ({ person: house, locale, now, newId });
  for (const { act, input, by = visit.person } of supposed)
    await play(stage, act, input, { ...asHouse(visit.now), person: by });
  let now: Instant = visit.now;
  while (goesOn()) {
    await playMoment(stage, due, asHouse(now), goesOn);
    const next = earliest(await nextMoment(stage.tx, due, until), nextPromised(stage));
    if (next === undefined || isAfter(next, until)) return false;
    if (isAfter(next, now)) now = next;
    if (tookMs() >= MOST_MS.form && (await isWaitedFor(stage.tx))) return true;
  }
  return true;
}

/** One tick, and everything that it leads to. */
async function playMoment(stage: Stage, due: DueOf, visit: Visit, goesOn: () => boolean): Promise<void> {
  const { tx, script } = stage;
  await keepPromises(stage, visit, goesOn);
  const kinds = await batchesDue(tx, due, visit.now);
  for (const kind of kinds) {
    const batch = script.batches.find((one) => one.kind === kind);
    if (batch === undefined) continue;
    await attempt(stage, () => play(stage, batch.act, { only: due.engagementId }, visit));
    await dropBatch(tx, due.engagementId, kind, visit.now);
    await keepPromises(stage, visit, goesOn);
  }
  for (const row of await dueNow(tx, due, visit.now)) {
    if (!goesOn()) return;
    if (!(await takeDue(tx, row))) continue;
    const act = script.acts.find(({ name }) => name === row.kind);
    if (act !== undefined) await attempt(stage, () => play(stage, act, row.payload, visit));
    await keepPromises(stage, visit, goesOn);
  }
  await plan(stage, visit, kinds.length > 0);
}

/**
 * At first, and whenever what was planned has come: nothing else that happens by itself takes a plan back. Of this
 * engagement alone: nobody else's rows are touched.
 */
async function plan(stage: Stage, visit: Visit, hasTaken: boolean): Promise<void> {
  const { engagementId: only, script, isPlanned } = stage;
  if (isPlanned && !hasTaken) return;
  stage.isPlanned = true;
  await attempt(stage, async () => {
    for (const planner of script.planners) await play(stage, planner, { only }, visit);
  });
}

const isAfter = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) > 0;

function earliest(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return isAfter(a, b) ? b : a;
}

async function aboutIt(tx: Tx, id: string): Promise<Outlook['engagement']> {
  const { name, timeZone, client, status } = await tx.engagement.findUniqueOrThrow({
    where: { id },
    select: { name: true, timeZone: true, status: true, client: { select: { name: true } } },
  });
  return { id, name, client: client.name, timeZone, isPaused: status === 'paused' };
}
