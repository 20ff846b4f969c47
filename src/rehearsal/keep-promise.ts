import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../kernel/calendar.ts';
import type { Later } from '../kernel/effect.ts';
import { sendMail } from '../kernel/mail.ts';
import { postNotice } from '../kernel/notice.ts';
import type { Visit } from '../kernel/visit.ts';
import { hearLetter, hearNotice } from './hear.ts';
import { attempt, follow, play, type Stage } from './stage.ts';

/** Keeps what was promised and may be kept by now, in its order, with all that is promised by that. */
export async function keepPromises(stage: Stage, visit: Visit, goesOn: () => boolean): Promise<void> {
  for (;;) {
    const index = stage.promised.findIndex(({ notBefore }) => isTime(notBefore, visit.now));
    const [promise] = index < 0 ? [] : stage.promised.splice(index, 1);
    if (promise === undefined || !goesOn()) return;
    if (await isNew(stage, promise)) await attempt(stage, () => keep(stage, promise, visit));
  }
}

const isTime = (notBefore: Instant | undefined, now: Instant): boolean =>
  notBefore === undefined || Temporal.Instant.compare(notBefore, now) <= 0;

/** The next moment for which something was promised. */
export const nextPromised = ({ promised }: Stage): Instant | undefined =>
  promised
    .flatMap(({ notBefore }) => notBefore ?? [])
    .toSorted((a, b) => Temporal.Instant.compare(a, b))
    .at(0);

/** The same promise from two events is kept once, also when the first was kept long ago. */
async function isNew({ tx, once }: Stage, { once: key }: Later): Promise<boolean> {
  if (key === undefined) return true;
  if (once.has(key)) return false;
  once.add(key);
  return (await tx.effect.count({ where: { key } })) === 0;
}

/** Calls to the outside on which nothing hangs that could be known are left out. */
async function keep(stage: Stage, { kind, payload }: Later, visit: Visit): Promise<void> {
  const { acts, answered } = stage.script;
  if (kind === postNotice.kind) return hearNotice(stage, payload, visit);
  if (kind === sendMail.kind) return hearLetter(stage, payload, visit);
  const act = acts.find(({ name }) => name === kind);
  if (act !== undefined) return play(stage, act, payload, visit);
  const outside = answered.find(({ effect }) => effect.kind === kind);
  if (outside === undefined) return;
  const { effect } = outside;
  const given = effect.payload.parse(payload);
  const receipt = effect.receipt.parse(await outside.receiptOf(stage.tx, given, visit.newId));
  const done = { effectId: visit.newId('eff'), payload: given, receipt };
  await follow(stage, (await effect.finish?.(stage.tx, done, visit)) ?? [], visit);
}
