import type { z } from 'zod';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { type Act, act, outcome, type Perform } from '../../kernel/act.ts';
import { instantFromColumn } from '../../kernel/calendar.ts';
import type { Carrier, Try } from '../../kernel/carrier.ts';
import { InDoubt, NeedsAHuman, TryLater } from '../../kernel/effect.ts';
import type { Claimed, Ledger } from '../../kernel/ledger.ts';
import { NotYourTurn, type PostingLine, UntilMorning } from '../../kernel/posting-line.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Visit } from '../../kernel/visit.ts';
import { backOffMs, MOST_ATTEMPTS } from './back-off.ts';
import type { Lease } from './lease.ts';

/** Named steps at which a test may end the process, to show that no step loses or doubles anything. */
export type Checkpoint = (step: `${string}:${'claimed' | 'called' | 'finished'}`) => Promise<void> | void;

export interface RunEffectOptions {
  readonly prisma: PrismaClient;
  readonly perform: Perform;
  readonly ledger: Ledger;
  readonly lease: Lease;
  readonly acts: readonly Act[];
  readonly carriers: readonly Carrier[];
  /** Where posts wait for their turn. */
  readonly line?: Pick<PostingLine, 'pass'>;
  /** Tells the owner about an effect that stopped, in the transaction that stops it. */
  readonly reportStuck: Act<z.ZodType, unknown>;
  readonly visit: () => Visit;
  readonly randomShare: () => number;
  readonly checkpoint: Checkpoint;
  readonly log: { warn(details: object, message: string): void };
  /** How long one call to the outside may take. */
  readonly callMs: number;
}

/** A claim, and under which of this process's ids it was made. */
interface Held extends Claimed {
  readonly processId: string;
}

/** Runs promised effects: acts of our own inside one transaction with their mark, the outside by its carrier. */
export function createRunEffect(options: RunEffectOptions) {
  const acts = new Map(options.acts.map((one) => [one.name, one]));
  const carriers = new Map(options.carriers.map((one) => [one.effect.kind, one]));

  const active = new Set<string>();

  const runOne = async (claim: Held): Promise<void> => {
    active.add(claim.id);
    try {
      await tryOne(claim);
    } finally {
      active.delete(claim.id);
    }
  };

  const tryOne = async (claim: Held): Promise<void> => {
    await options.checkpoint(`${claim.kind}:claimed`);
    const inside = acts.get(claim.kind);
    const outside = carriers.get(claim.kind);
    try {
      if (inside !== undefined) await runInside(options, claim, inside);
      else if (outside !== undefined) await runOutside(options, claim, outside);
      else throw new NeedsAHuman(`nothing here knows effects of kind "${claim.kind}"`);
    } catch (error) {
      await settleFailure(options, claim, error);
    }
  };

  const run = async ({ effectId, queue }: { effectId: string; queue: string | null }): Promise<void> => {
    const { ledger, prisma, lease } = options;
    if (queue === null) {
      const processId = lease.processId();
      const claim = await ledger.claim(prisma, effectId, processId);
      if (claim !== undefined) await runOne({ ...claim, processId });
      return;
    }
    for (;;) {
      const processId = lease.processId();
      const claim = await ledger.claimHead(prisma, queue, processId);
      if (claim === undefined) return;
      await runOne({ ...claim, processId });
    }
  };
  return { run, active };
}

async function runInside(
  { perform, ledger, visit, checkpoint }: RunEffectOptions,
  claim: Claimed,
  inside: Act,
) {
  const marked = act({
    name: inside.name,
    input: inside.input,
    async run(tx, input, by) {
      const result = await inside.run(tx, input, by);
      await ledger.finish(tx, claim, null);
      return result;
    },
  });
  await perform(marked, claim.payload, visit());
  await checkpoint(`${claim.kind}:finished`);
}

async function runOutside(options: RunEffectOptions, claim: Held, outside: Carrier): Promise<void> {
  const { perform, ledger, lease, visit, checkpoint } = options;
  const payload = outside.effect.payload.parse(claim.payload);
  const attempt: Try = {
    key: claim.key,
    attempt: claim.attempts,
    firstTriedMs: claim.created_at.getTime(),
    visit: visit(),
    ...(claim.due_at !== null && { due: instantFromColumn(claim.due_at) }),
    signal: AbortSignal.any([lease.signal(), AbortSignal.timeout(options.callMs)]),
    mustBeOurs: () => lease.mustHold(claim.processId),
    beginDoubt: () => ledger.beginDoubt(options.prisma, claim),
  };
  if (claim.in_doubt && outside.repeat === 'ask-first')
    throw new InDoubt('an earlier try was cut off where nobody can tell whether it was done');
  // A process that was frozen may wake up here after another took over: it must not reach the outside any more.
  mustBeOurs(claim, attempt);
  const found = await lookFirst(claim, outside, payload, attempt);
  // What is there already needs no turn.
  if (found === undefined) await options.line?.pass(claim);
  const receipt = outside.effect.receipt.parse(found ?? (await outside.carry(payload, attempt)));
  await checkpoint(`${claim.kind}:called`);
  const marked = act({
    name: `${claim.kind}.finish`,
    input: outside.effect.receipt,
    async run(tx, given, by) {
      await ledger.finish(tx, claim, given);
      const done = { effectId: claim.id, payload, receipt: given };
      return outcome((await outside.effect.finish?.(tx, done, by)) ?? []);
    },
  });
  await perform(marked, receipt, visit());
  await checkpoint(`${claim.kind}:finished`);
}

/** Nothing was called yet: there is no more doubt than there was. */
function mustBeOurs(claim: Claimed, attempt: Try): void {
  try {
    attempt.mustBeOurs();
  } catch (error) {
    throw claim.in_doubt || !(error instanceof Error) ? error : new TryLater(STALE_MS, error.message);
  }
}

/** While an earlier try is in doubt, nothing but a look that was answered takes the doubt away. */
async function lookFirst(claim: Claimed, outside: Carrier, payload: unknown, attempt: Try): Promise<unknown> {
  if (!claim.in_doubt || outside.repeat !== 'look-first') return undefined;
  try {
    return await outside.look(payload, attempt);
  } catch (error) {
    throw error instanceof TryLater ? new StillInDoubt(error.afterMs, error.message) : error;
  }
}

/** A process that lost its lease has it again, or has ended, after this long. */
const STALE_MS = 2_000;

/** Whoever says "in half a minute" is believed so often; an outage of an hour must not use up all tries. */
const PROMPT_TRIES = 5;

class StillInDoubt extends TryLater {}

async function settleFailure(options: RunEffectOptions, claim: Claimed, error: unknown): Promise<void> {
  const { ledger, prisma, log, randomShare } = options;
  if (ledger.isOvertaken(error))
    return log.warn({ effect: claim.id }, 'another process finished this effect');
  const problem = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (error instanceof UntilMorning)
    return ledger.holdOver(prisma, claim, { until: error.until, afterMs: error.afterMs, problem });
  if (error instanceof NotYourTurn) return ledger.lineUp(prisma, claim, { afterMs: error.afterMs, problem });
  log.warn({ effect: claim.id, kind: claim.kind, attempt: claim.attempts, problem }, 'effect not done yet');
  if (error instanceof NeedsAHuman || error instanceof Refusal)
    return stop(options, claim, 'refused', problem);
  const outside = options.carriers.find((one) => one.effect.kind === claim.kind);
  // Looking again would tell nothing new.
  if (error instanceof InDoubt && outside?.repeat === 'ask-first')
    return stop(options, claim, 'unknown', problem);
  const certain = error instanceof TryLater;
  const inDoubt = outside !== undefined && (!certain || error instanceof StillInDoubt);
  if (claim.attempts >= MOST_ATTEMPTS)
    return stop(options, claim, inDoubt || error instanceof InDoubt ? 'unknown' : 'given-up', problem);
  const afterMs = certain
    ? Math.max(error.afterMs, backOffMs(Math.max(1, claim.attempts - PROMPT_TRIES), randomShare()))
    : backOffMs(claim.attempts, randomShare());
  await ledger.tryAgain(prisma, claim, { afterMs, problem, inDoubt });
}

async function stop(
  { perform, ledger, reportStuck, visit }: RunEffectOptions,
  claim: Claimed,
  state: 'refused' | 'unknown' | 'given-up',
  problem: string,
): Promise<void> {
  const stopping = act({
    name: 'effect.stop',
    input: reportStuck.input,
    async run(tx, input, by) {
      await ledger.stop(tx, claim, state, problem);
      return reportStuck.run(tx, input, by);
    },
  });
  await perform(stopping, { effectId: claim.id }, visit());
}
