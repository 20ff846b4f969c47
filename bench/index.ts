// npm run bench [-- names…] [-- --tiny | --full]: each measurement against a baseline of the same run.
import { cpus, loadavg } from 'node:os';
import { say, table } from '../scripts/paper.ts';
import { check } from './check.ts';
import { digests } from './digests.ts';
import { effects } from './effects.ts';
import { events } from './events.ts';
import { openGround } from './ground.ts';
import { type Report, type Size, timed } from './measure.ts';
import { presses } from './presses.ts';
import { spreading } from './spreading.ts';
import { starting } from './starting.ts';

const all = [presses, effects, starting, digests, spreading, check, events];

const words = process.argv.slice(2);
const names = words.filter((word) => !word.startsWith('--'));
const size: Size = words.includes('--tiny') ? 'tiny' : words.includes('--full') ? 'full' : 'usual';
const unknown = [
  ...names.filter((name) => !all.some((bench) => bench.name === name)),
  ...words.filter((word) => word.startsWith('--') && !['--tiny', '--full'].includes(word)),
];
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')}. There are: ${all.map(({ name }) => name).join(', ')}, --tiny, --full.`,
  );
  process.exit(1);
}

function print(title: string, { rows, notes = [] }: Report, tookMs: number): void {
  const lines = rows.map(({ what, value, baseline, ratio, aim }) => [
    what,
    value,
    baseline,
    ratio === undefined ? '' : `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`,
    aim ?? '',
  ]);
  table(`${title} (${(tookMs / 1_000).toFixed(0)} s)`, ['', 'measured', 'baseline', 'ratio', 'aim'], lines);
  for (const note of notes) say(`  ${note}`);
}

say(
  `Node ${process.version}, ${cpus().length} processors (${cpus()[0]?.model.trim()}), load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
);
const ground = await openGround();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void ground.close().finally(() => process.exit(130)));
try {
  for (const bench of all.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const { ms, answer } = await timed(() => bench.run(ground, size));
    print(bench.title, answer, ms);
  }
} finally {
  await ground.close();
}
say(
  `\nLoad at the end: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}. Other work on the machine moves ratios, too.`,
);
