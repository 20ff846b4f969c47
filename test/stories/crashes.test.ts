import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotProcess, spawnBot } from '../support/bot-process.ts';
import { type HouseUnderTest, openHouse, TEAM } from '../support/house.ts';
import { lookAround, mustBeInOrder } from '../support/outside.ts';
import { people } from '../support/people.ts';
import type { Beginning, Photo } from '../support/photo.ts';
import { ageTheDead } from '../support/time.ts';
import { actUntilItDies } from './act-until-it-dies.ts';
import { type Album, branchOff, fillAlbum, type Moment } from './album.ts';
import { steps } from './steps.ts';

/** What happens beside the thread, before the scene. */
type Branch = 'asking' | 'waiting' | 'requested' | 'addendum';

/** Where each kind of promise is made and kept: from which photo, by what somebody does, or by its hour coming. */
interface Scene {
  readonly from: Moment | Branch;
  readonly does?: (who: ReturnType<typeof people>) => Promise<unknown>;
}

const outside: Readonly<Record<string, Scene>> = {
  'slack.post': { from: 'signed', does: steps.delivers },
  'slack.redraw': { from: 'delivered', does: steps.accepts },
  'slack.home': { from: 'drafted', does: steps.setsUp },
  // No mail server is set up here: with one it is told in mail-crashes.test.ts.
  'mail.send': { from: 'drafted', does: steps.sends },
  'signature.request': { from: 'drafted', does: steps.sends },
  'signature.void': { from: 'sent', does: steps.voids },
  'agreement.seal': { from: 'sent', does: steps.signs },
  'slack.read-file': { from: 'requested', does: steps.provides },
  'invoice.issue': { from: 'accepted', does: steps.approves },
};
const inside: Readonly<Record<string, Scene>> = {
  'milestone.open-window': { from: 'signed', does: steps.delivers },
  'milestone.warn-of-window': { from: 'delivered' },
  'milestone.accept-silently': { from: 'delivered' },
  'agreement.remind': { from: 'sent' },
  'agreement.warn-of-expiry': { from: 'sent' },
  'agreement.expire': { from: 'sent' },
  'approval.remind': { from: 'waiting' },
  'invoice.bill-deposit': { from: 'sent', does: steps.signs },
  'invoice.draft-for-milestone': { from: 'delivered', does: steps.accepts },
  'change.expire': { from: 'proposed' },
  'material.remind': { from: 'requested' },
  'material.call': { from: 'requested' },
  'digest.daily': { from: 'delivered' },
};

/** The same kinds where an agreement needs a second person's word. */
const approval: readonly (readonly [string, Scene])[] = [
  ['slack.post', { from: 'asking', does: steps.sends }],
  ['slack.redraw', { from: 'waiting', does: steps.sendsBack }],
  ['slack.post', { from: 'waiting', does: steps.sendsBack }],
  ['signature.request', { from: 'waiting', does: steps.approvesSending }],
];

/** The same kinds where a change is agreed to, by button and by signature. */
const changes: readonly (readonly [string, Scene])[] = [
  ['slack.post', { from: 'proposed', does: steps.agrees }],
  ['slack.redraw', { from: 'proposed', does: steps.agrees }],
  ['agreement.seal', { from: 'addendum', does: steps.signsAddendum }],
];

let album: Album;
/** Approval has been asked of Ren, and the moment before; something was asked of the client; a change is to be signed. */
let branches: Readonly<Record<Branch, Photo>>;
let spare: Promise<BotProcess>;
let kinds: readonly string[] = [];
const undisturbed = new Map<string, Promise<unknown>>();
let deaths = 0;
let kept = 0;

beforeAll(async () => {
  spare = spawnBot();
  album = await fillAlbum();
  // A first direct message that is in doubt waits for a person (look-for-post.test.ts): each has had one here.
  const asking = await branchOff(album.of('drafted'), async (house) => {
    await steps.wantsApproval(house);
    await steps.sends(house);
    await steps.sendsBack(house);
  });
  const requested = await branchOff(album.of('drafted'), steps.requests);
  const addendum = await branchOff(album.of('proposed'), async (house) => {
    await house.prisma.agency.updateMany({ data: { addendumFromPercent: 1 } });
    await steps.agrees(house);
    await house.aoi.sees('addendum to send', TEAM);
    await house.settles();
    await steps.sends(house);
    await house.haru.sees('Addendum to sign');
  });
  branches = { asking, waiting: await branchOff(asking, steps.sends), requested, addendum };
}, 180_000);
afterAll(async () => {
  (await spare).signal('SIGKILL');
  await album.burn();
  for (const photo of Object.values(branches)) await photo.burn();
  process.stdout.write(
    `${deaths} processes killed, ${deaths - kept} promises not kept once (bound ${(3 / deaths).toFixed(3)})\n`,
  );
});

const isBranch = (from: Scene['from']): from is Branch => from in branches;

/** The moment before: where nobody does anything, the hour of `kind` has come, and nothing else was due until then. */
async function begin(kind: string, { from, does }: Scene): Promise<Beginning> {
  const photo = isBranch(from) ? branches[from] : album.of(from);
  if (does !== undefined) return photo.begin();
  const beginning = await photo.begin();
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

async function finish(house: HouseUnderTest, beginning: Beginning): Promise<unknown> {
  for (const _tick of ['what is due', 'what is planned then']) {
    await house.engawa.worker.tick();
    await house.settles();
  }
  await mustBeInOrder(house.prisma, beginning.workspace);
  kinds = house.engawa.effectKinds;
  return lookAround(house.prisma, beginning.workspace);
}

/** What comes of the same scene when nobody dies. */
function withoutDeath(kind: string, scene: Scene): Promise<unknown> {
  const name = scene.does === undefined ? kind : `${scene.from}, ${scene.does.name}`;
  const known = undisturbed.get(name);
  if (known !== undefined) return known;
  const played = (async () => {
    const beginning = await begin(kind, scene);
    const house = await openHouse(beginning);
    try {
      const promised = () => house.prisma.effect.count({ where: { kind } });
      const before = await promised();
      await scene.does?.(house);
      // A press is acknowledged before it is carried out.
      if (scene.does !== undefined) await expect.poll(promised, { timeout: 10_000 }).toBeGreaterThan(before);
      return await finish(house, beginning);
    } finally {
      await house.close();
      await beginning.end();
    }
  })();
  undisturbed.set(name, played);
  return played;
}

async function dies(kind: string, step: string, scene: Scene, beginning: Beginning): Promise<void> {
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
    if (does !== undefined) await actUntilItDies(bot, () => does(people(workspace)));
  }
  expect(await bot.ends()).toBe('SIGKILL');
  deaths += 1;
  await ageTheDead(databaseUrl);
}

async function withDeath(kind: string, scene: Scene, step: string): Promise<unknown> {
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
}

describe.each([
  ...[...Object.entries(outside), ...approval, ...changes].flatMap(([kind, scene]) =>
    ['claimed', 'called', 'finished'].map((step) => ({ kind, scene, step })),
  ),
  ...Object.entries(inside).flatMap(([kind, scene]) =>
    ['claimed', 'finished'].map((step) => ({ kind, scene, step })),
  ),
])('the process dies at $kind:$step, from “$scene.from” on', ({ kind, scene, step }) => {
  it('and what it promised happens once', async () => {
    expect(await withDeath(kind, scene, step)).toEqual(await withoutDeath(kind, scene));
    kept += 1;
  });
});

it('every kind of promise has its story here', () => {
  expect(Object.keys({ ...outside, ...inside }).toSorted()).toEqual(kinds.toSorted());
});
