import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import { type BotProcess, spawnBot } from '../support/bot-process.ts';
import { type HouseUnderTest, openHouse } from '../support/house.ts';
import { lookAround, mustBeInOrder } from '../support/outside.ts';
import { people } from '../support/people.ts';
import type { Beginning, Photo } from '../support/photo.ts';
import { ageTheDead } from '../support/time.ts';
import { actUntil, actUntilItDies } from './act-until-it-dies.ts';

/** Where a promise is made and kept: from which photo, by what somebody does, or by its hour coming. */
export interface Scene<From extends string> {
  readonly from: From;
  readonly does?: (who: ReturnType<typeof people>) => Promise<unknown>;
}

/** Plays scenes with and without a death of the process, and compares what came of them. */
export async function expectDeaths<From extends string>(photoOf: (from: From) => Photo) {
  let spare: Promise<BotProcess> = spawnBot();
  await spare;
  let kinds: readonly string[] = [];
  let deaths = 0;
  const undisturbed = new Map<string, Promise<unknown>>();

  /** The moment before: where nobody does anything, the hour of `kind` has come, and nothing else was due until then. */
  async function begin(kind: string, { from, does }: Scene<From>): Promise<Beginning> {
    const beginning = await photoOf(from).begin();
    return does === undefined ? whenDue(kind, from, beginning) : beginning;
  }

  async function finish(house: HouseUnderTest, beginning: Beginning): Promise<unknown> {
    for (const _tick of ['what is due', 'what is planned then']) {
      await house.engawa.worker.tick();
      await house.settles();
    }
    await mustBeInOrder(house.prisma, beginning.workspace);
    kinds = house.engawa.effectKinds;
    return lookAround(house.prisma, beginning.workspace);
  }

  async function play(kind: string, scene: Scene<From>): Promise<unknown> {
    const beginning = await begin(kind, scene);
    const house = await openHouse(beginning);
    try {
      const promised = () => house.prisma.effect.count({ where: { kind } });
      const before = await promised();
      const { does } = scene;
      if (does !== undefined)
        await actUntil(
          async () => (await promised()) > before,
          () => does(house),
          house.workspace,
        );
      return await finish(house, beginning);
    } finally {
      await house.close();
      await beginning.end();
    }
  }

  async function dies(kind: string, step: string, scene: Scene<From>, beginning: Beginning): Promise<void> {
    const { databaseUrl, workspace, startsAt } = beginning;
    const bot = await spare;
    spare = spawnBot();
    const { requestUrl } = await bot.opens({
      databaseUrl,
      startsAt,
      slack: workspace,
      ticks: scene.does === undefined,
      at: { step: `${kind}:${step}`, signal: 'SIGKILL' },
    });
    if (requestUrl !== undefined) {
      workspace.setRequestUrl(requestUrl);
      const { does } = scene;
      if (does !== undefined) await actUntilItDies(bot, () => does(people(workspace)), workspace);
    }
    expect(await bot.ends()).toBe('SIGKILL');
    deaths += 1;
    await ageTheDead(databaseUrl);
  }

  return {
    /** What comes of the scene when nobody dies. */
    withoutDeath(kind: string, scene: Scene<From>): Promise<unknown> {
      const name = scene.does === undefined ? kind : `${scene.from}, ${scene.does.name}`;
      const played = undisturbed.get(name) ?? play(kind, scene);
      undisturbed.set(name, played);
      return played;
    },
    async withDeath(kind: string, scene: Scene<From>, step: string): Promise<unknown> {
      const beginning = await begin(kind, scene);
      try {
        await dies(kind, step, scene, beginning);
        const house = await openHouse(beginning);
        try {
          return await finish(house, beginning);
        } finally {
          await house.close();
        }
      } finally {
        await beginning.end();
      }
    },
    /** Kinds of promises that the bot knows. */
    kinds: () => kinds,
    deaths: () => deaths,
    async end(): Promise<void> {
      (await spare).signal('SIGKILL');
    },
  };
}

async function whenDue(kind: string, from: string, beginning: Beginning): Promise<Beginning> {
  const client = new pg.Client({ connectionString: beginning.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ at: Date }>(
    `with first as (select id, due_at from due where kind = $1 and state = 'waiting' order by due_at limit 1),
          other as (update due set state = 'dropped' from first where due.due_at <= first.due_at and due.id <> first.id)
     select due_at as at from first`,
    [kind],
  );
  await client.end();
  const at = rows[0]?.at;
  if (at === undefined) throw new Error(`nothing of kind ${kind} is due after “${from}”`);
  const startsAt = new Date(at.getTime() + 1_000).toISOString();
  beginning.world.clock.moveTo(Temporal.Instant.from(startsAt));
  return { ...beginning, startsAt };
}

/** In outside promises the process can die between the call and what is noted of it; in our own there is no call. */
export const outsideSteps = ['claimed', 'called', 'finished'] as const;
export const insideSteps = ['claimed', 'finished'] as const;
