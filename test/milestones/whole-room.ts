import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { createPerform } from '../../src/adapters/postgres/perform.ts';
import { newId } from '../../src/adapters/system/ids.ts';
import { fireDue } from '../../src/adapters/worker/ticks.ts';
import { act, outcome } from '../../src/kernel/act.ts';
import { plain } from '../../src/kernel/format.ts';
import { type CardWords, postNotice } from '../../src/kernel/notice.ts';
import { house, type Person } from '../../src/kernel/visit.ts';
import { acceptMilestone } from '../../src/milestones/accept-milestone.ts';
import { deliverMilestone } from '../../src/milestones/deliver-milestone.ts';
import { consequencesOf, notices, promisedActs } from '../../src/rooms.ts';
import { aoi, haru, NOW, openRoom } from '../support/room.ts';
import { seedMilestone } from './seed-milestone.ts';

const finishPost = act({
  name: 'test.finish-post',
  input: z.object({ effectId: z.string(), payload: postNotice.payload, subject: z.string() }),
  async run(tx, { effectId, payload, subject }, visit) {
    const receipt = { channelId: 'CKAWA', ts: effectId, subject };
    await tx.effect.update({ where: { id: effectId }, data: { state: 'done' } });
    return outcome((await postNotice.finish?.(tx, { effectId, payload, receipt }, visit)) ?? []);
  },
});

/** `2026-11-26T01:00:00Z client: title`, and what stands below it. */
export const heardLine = (at: Temporal.Instant, to: string, { title, body = [] }: CardWords): string =>
  `${at} ${to}: ${[title, ...body].map((said) => plain(said, 'en')).join('\n')}\n`;

/** All rooms together on one clock, with a worker that is told when to work and a Slack that can be away. */
export async function openWholeRoom() {
  const room = await openRoom();
  const { prisma } = room;
  const perform = createPerform({ prisma, consequencesOf, budgetMs: 20_000 });
  const posted: { readonly notice: string; readonly at: string; readonly subject: string }[] = [];
  /** The same with its words, and to whom they were said. */
  const heard: string[] = [];
  let now = Temporal.Instant.from(NOW);
  const slack = { away: false };
  const visit = (person: Person = house) => room.visit(person, now.toString());

  async function post(effect: { id: string; payload: unknown }): Promise<void> {
    const payload = postNotice.payload.parse(effect.payload);
    const notice = notices.find(({ name }) => name === payload.notice);
    const params = notice?.params.parse(payload.params);
    const facts = await notice?.load(prisma, params);
    if (notice === undefined || facts === undefined || notice.holds?.(facts, now) === false) {
      await prisma.effect.update({ where: { id: effect.id }, data: { state: 'done' } });
      return;
    }
    const subject = notice.subject(params);
    await perform(finishPost, { effectId: effect.id, payload, subject }, visit());
    posted.push({ notice: payload.notice, at: now.toString(), subject });
    heard.push(heardLine(now, payload.audience.to, notice.say(facts)));
  }

  /** Does what is promised, until only what Slack would have to take is left. */
  async function workOff(): Promise<void> {
    for (;;) {
      const waiting = await prisma.effect.findMany({
        where: { state: 'waiting' },
        orderBy: [{ priority: 'asc' }, { seq: 'asc' }],
      });
      const next = waiting.find(({ kind }) => kind !== 'slack.post' || !slack.away);
      if (next === undefined) return;
      if (next.kind === 'slack.post') {
        await post(next);
        continue;
      }
      await prisma.effect.update({ where: { id: next.id }, data: { state: 'done' } });
      const promised = promisedActs.find(({ name }) => name === next.kind);
      if (promised !== undefined) await perform(promised, next.payload, visit());
    }
  }

  /** Moves time on, stopping at everything that is due, in its order. */
  async function passTo(instant: string): Promise<void> {
    const target = Temporal.Instant.from(instant);
    for (;;) {
      await workOff();
      const due = await prisma.due.findFirst({ where: { state: 'waiting' }, orderBy: { dueAt: 'asc' } });
      if (due === null || due.dueAt.getTime() > target.epochMilliseconds) break;
      now = Temporal.Instant.fromEpochMilliseconds(Math.max(due.dueAt.getTime(), now.epochMilliseconds));
      await fireDue(prisma, now, []);
    }
    now = target;
  }

  /** The process is down until then: nothing fires, and everything that was missed fires at once. */
  async function downUntil(instant: string): Promise<void> {
    now = Temporal.Instant.from(instant);
    await fireDue(prisma, now, []);
    await workOff();
  }

  /** What is agreed and will be billed is exactly the sum of the milestones. */
  async function plan(engagementId: string): Promise<void> {
    const planned = await prisma.billingPlanItem.findMany({ where: { engagementId } });
    const all = await prisma.milestone.findMany({ where: { engagementId } });
    const fresh = all.filter(({ id }) => !planned.some(({ subject }) => subject === id));
    await prisma.billingPlanItem.createMany({
      data: fresh.map(({ id, amount, currency }) => ({
        id: newId('pli'),
        engagementId,
        agreementVersion: 1,
        subject: id,
        trigger: 'acceptance',
        amount,
        currency,
        status: 'planned',
      })),
    });
    const agreedTotal = all.reduce((sum, { amount }) => sum + amount, 0n);
    await prisma.engagement.update({ where: { id: engagementId }, data: { agreedTotal } });
  }

  const delivery = (id: string) => prisma.delivery.findUniqueOrThrow({ where: { id } });

  return {
    ...room,
    perform,
    plan,
    visit,
    posted,
    heard,
    slack,
    workOff,
    passTo,
    downUntil,
    delivery,
    /** Back to the first morning, with nothing left to do from earlier tests. */
    async startOver(): Promise<void> {
      await prisma.due.updateMany({ where: { state: 'waiting' }, data: { state: 'dropped' } });
      await prisma.effect.updateMany({ where: { state: 'waiting' }, data: { state: 'done' } });
      posted.length = 0;
      slack.away = false;
      now = Temporal.Instant.from(NOW);
    },
    at: (instant: string) => {
      now = Temporal.Instant.from(instant);
    },
    noticesAbout: (subject: string) =>
      posted.filter((one) => one.subject === subject).map(({ notice }) => notice),
    milestone: (id: string) => prisma.milestone.findUniqueOrThrow({ where: { id } }),
    events: async (chain: string) => (await room.audits(chain)).map(({ type }) => type),
    /** A delivered milestone of an active engagement, with other open milestones beside it. */
    async deliver(
      options: {
        others?: number;
        silent?: boolean;
        rounds?: number;
        post?: boolean;
        engagementId?: string;
      } = {},
    ) {
      const engagementId = options.engagementId ?? (await room.seedEngagement({ agreedTotal: 1_000_000n }));
      const { silent = true, rounds = 2 } = options;
      const { terms } = await prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
      const changed = {
        ...z.record(z.string(), z.json()).parse(terms),
        silentAcceptance: silent,
        revisionRounds: rounds,
      };
      await prisma.engagement.update({ where: { id: engagementId }, data: { terms: changed } });
      const milestoneId = await seedMilestone(room, engagementId);
      for (let count = options.others ?? 1; count > 0; count -= 1)
        await seedMilestone(room, engagementId, { status: 'planned' });
      await plan(engagementId);
      const input = { milestoneId, what: 'The pages', proof: 'https://example.com' };
      const { deliveryId } = await perform(deliverMilestone, input, visit(aoi));
      if (options.post !== false) await workOff();
      return { engagementId, milestoneId, deliveryId };
    },
    redeliver: (milestoneId: string) =>
      perform(deliverMilestone, { milestoneId, what: 'Again', proof: 'https://example.com' }, visit(aoi)),
    accept: (ids: { milestoneId: string; deliveryId: string }, by: Person = haru) =>
      perform(acceptMilestone, ids, visit(by)),
  };
}
export type WholeRoom = Awaited<ReturnType<typeof openWholeRoom>>;

/** The code of the refusal, and that it has words in every language. */
export async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  const { code, said } = z
    .object({ code: z.string(), said: z.object({ words: z.record(z.string(), z.string().min(1)) }) })
    .parse(
      typeof error === 'object' && error !== null && 'code' in error && 'said' in error
        ? error
        : { code: String(error) },
    );
  if (Object.keys(said.words).length !== 3) throw new Error(`${code} is not said in three languages`);
  return code;
}
