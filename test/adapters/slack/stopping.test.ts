import { expect, onTestFinished, test } from 'vitest';
import { phrase } from '../../../src/kernel/phrase.ts';
import { reply } from '../../../src/surface/reply.ts';
import { word } from '../../../src/surface/slash-command.ts';
import { gate } from '../../support/gate.ts';
import { aoi, openStage, teamChannel } from './stage.ts';

const said = phrase({ en: 'In English', ja: '日本語で', zh: '用中文' });

test('stopping waits for what is under way', async () => {
  const stage = await openStage();
  onTestFinished(() => stage.close());
  const order: string[] = [];
  const work = gate();
  const slow = await stage.start({
    times: { farewellMs: 600_000 },
    commands: [
      {
        name: '/engawa',
        does: said(),
        words: [
          word('help', said(), async () => {
            order.push('begun');
            await work.opened;
            order.push('finished');
            return reply.done();
          }),
        ],
      },
    ],
  });
  await stage.workspace.asPerson(aoi).types(teamChannel, '/engawa help');
  await expect.poll(() => order).toEqual(['begun']);
  const stopping = slow.stop().then(() => order.push('stopped'));
  // The door is shut by now; only what is under way is left.
  await expect
    .poll(() =>
      fetch(slow.url).then(
        () => 'open',
        () => 'shut',
      ),
    )
    .toBe('shut');
  work.open();
  await stopping;
  expect(order).toEqual(['begun', 'finished', 'stopped']);
  await expect(fetch(slow.url)).rejects.toThrow();
});
