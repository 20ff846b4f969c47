import { type Ground, within, world } from './ground.ts';
import {
  type Bench,
  micros,
  ms,
  percentile,
  perSecond,
  postgresCpuMs,
  type Report,
  type Row,
  row,
  type Size,
} from './measure.ts';
import { type Load, load, openCommitEar, type Press, pressOn } from './press-load.ts';
import { openPressed, openYesSlack } from './pressed-process.ts';
import { seedDeliveries } from './seed-deliveries.ts';

const counts = { tiny: 20, usual: 2_000, full: 10_000 } as const;
const ENGAGEMENTS = 100;

interface Measured extends Load {
  readonly cpuMs: number;
  readonly postgresMs: number | undefined;
}

interface Setting {
  readonly ground: Ground;
  readonly signingSecret: string;
  readonly apiUrl: string;
  readonly count: number;
  readonly connections: number;
}

/** Warmed up by a tenth as many presses, which are not counted. */
async function measure(
  { ground, signingSecret, apiUrl, count, connections }: Setting,
  engawa?: { readonly url: string; readonly worker: boolean },
): Promise<Measured> {
  const warmUp = Math.ceil(count / 10);
  const server = await openPressed({
    signingSecret,
    apiUrl,
    databaseUrl: engawa?.url,
    worker: engawa?.worker ?? false,
  });
  const ear = engawa && (await openCommitEar(engawa.url));
  try {
    if (engawa !== undefined)
      await within(engawa.url, ({ pool }) => seedDeliveries(pool, count + warmUp, ENGAGEMENTS));
    const presses: Press[] = Array.from({ length: count + warmUp }, (_, n) =>
      pressOn(n, ENGAGEMENTS, signingSecret),
    );
    await load(server.url, presses.slice(count), connections, ear?.committed);
    const [cpuBefore, postgresBefore] = [await server.cpuMs(), await postgresCpuMs(ground)];
    const measured = await load(server.url, presses.slice(0, count), connections, ear?.committed);
    const [cpuAfter, postgresAfter] = [await server.cpuMs(), await postgresCpuMs(ground)];
    const postgresMs =
      postgresAfter === undefined || postgresBefore === undefined
        ? undefined
        : postgresAfter - postgresBefore;
    return { ...measured, cpuMs: cpuAfter - cpuBefore, postgresMs };
  } finally {
    await ear?.close();
    await server.close();
  }
}

/** All at once, without waiting for commits: how fast presses are acknowledged while work piles up behind them. */
async function measureAcks({ ground, signingSecret, apiUrl, count, connections }: Setting): Promise<Load> {
  const url = await ground.migrated();
  const server = await openPressed({ signingSecret, apiUrl, databaseUrl: url, worker: false });
  try {
    await within(url, ({ pool }) => seedDeliveries(pool, count, ENGAGEMENTS));
    return await load(
      server.url,
      Array.from({ length: count }, (_, n) => pressOn(n, ENGAGEMENTS, signingSecret)),
      connections,
    );
  } finally {
    await server.close();
  }
}

function rowsOf(what: string, measured: Measured, bare: Measured, aims: boolean): Row[] {
  const count = measured.ackMs.length;
  const rate = (of: Load): number => (count / of.totalMs) * 1_000;
  const both = (share: number) =>
    [percentile(measured.committedMs, share), percentile(bare.ackMs, share)] as const;
  const aim = (words: string): string | undefined => (aims ? words : undefined);
  return [
    row(
      `${what}: committed acceptances`,
      [rate(measured), rate(bare)],
      (value) => perSecond(value, 1_000),
      aim('at least 0.10×'),
    ),
    row(`${what}: press to commit, p50`, both(0.5), ms, aim('at most 12×')),
    row(`${what}: press to commit, p99`, both(0.99), ms, aim('at most 6×')),
    row(
      `${what}: press to acknowledgement, p50`,
      [percentile(measured.ackMs, 0.5), percentile(bare.ackMs, 0.5)],
      ms,
    ),
    row(
      `${what}: processor time of the server`,
      [(measured.cpuMs / count) * 1_000, (bare.cpuMs / count) * 1_000],
      micros,
      aim('at most 5×'),
    ),
    ...(measured.postgresMs === undefined
      ? []
      : [
          {
            what: `${what}: processor time of PostgreSQL`,
            value: micros((measured.postgresMs / count) * 1_000),
            baseline: '',
            ratio: undefined,
            ...(aims && { aim: 'at most 900 µs' }),
          },
        ]),
  ];
}

async function run(ground: Ground, size: Size): Promise<Report> {
  const slack = await openYesSlack();
  try {
    const setting = {
      ground,
      signingSecret: world.newSecret(),
      apiUrl: slack.apiUrl,
      count: counts[size],
      connections: 16,
    };
    const bare = await measure(setting);
    const resting = await measure(setting, { url: await ground.migrated(), worker: false });
    const working = await measure(setting, { url: await ground.migrated(), worker: true });
    const acks = await measureAcks(setting);
    const rate = ({ ackMs, totalMs }: Load): number => (ackMs.length / totalMs) * 1_000;
    return {
      rows: [
        ...rowsOf('worker resting', resting, bare, true),
        ...rowsOf('worker working', working, bare, false),
        row('acknowledged, not waiting for commits', [rate(acks), rate(bare)], (value) =>
          perSecond(value, 1_000),
        ),
      ],
      notes: [
        `${setting.count} presses of Accept by the client, each on its own delivery, 16 connections.`,
        'Baseline: a bare Bolt app behind the same receiver that only acknowledges; the server is a process of its own.',
        'Presses are acknowledged at once and then carried out, so acknowledgements alone say little: the number that',
        'counts is committed acceptances (state, audit, effects and jobs), each connection waiting for its commit.',
        '“Worker working”: the same process goes on with what each acceptance promised (redraw, invoice draft, card).',
      ],
    };
  } finally {
    await slack.close();
  }
}

export const presses: Bench = { name: 'presses', title: 'Accept pressed', run };
