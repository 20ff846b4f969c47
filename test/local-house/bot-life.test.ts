import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BotRefused, beginLife, type Orders } from '../../src/local-house/bot-life.ts';
import { temporaryDataDir } from '../support/data-dir.ts';

const orders: Orders = { environment: {}, offsetMs: 0, knownDead: [], furniture: { issuer: {}, people: [] } };

/** A program that answers each message with what `answer` makes of it. */
async function bornAs(answer: string) {
  const program = join(await temporaryDataDir(), 'bot.mjs');
  await writeFile(
    program,
    `process.on('message', (told) => { const answer = ${answer}; if (answer) process.send(answer); });
     process.on('disconnect', () => process.exit(0)); process.on('SIGTERM', () => process.exit(0));`,
  );
  const life = beginLife(program);
  onTestFinished(() => life.signal('SIGKILL'));
  return life;
}

test('it starts, ticks, and ends when it is told to', async () => {
  const life = await bornAs(`told.say === 'start' ? { say: 'ready' } : { say: 'ticked', id: told.id }`);
  await life.start(orders);
  await Promise.all([life.tick(1), life.tick(2)]);
  life.signal('SIGTERM');
  expect(await life.ended).toBe(0);
});

test('it says under which names it lives, however often they change, and that is no answer', async () => {
  const life = await bornAs(
    `told.say === 'start' ? (process.send({ say: 'lives-as', processId: 'a' }), process.send({ say: 'lives-as', processId: 'b' }), { say: 'ready' }) : undefined`,
  );
  await life.start(orders);
  expect(life.processIds).toEqual(['a', 'b']);
});

test('one that can’t start is refused in its own words', async () => {
  const life = await bornAs(`({ say: 'failed', words: 'PORT: taken' })`);
  await expect(life.start(orders)).rejects.toThrow(new BotRefused('PORT: taken'));
});

test('one that ends before it answers keeps nobody waiting, and a tick that failed is known', async () => {
  const life = await bornAs(
    `told.say === 'start' ? { say: 'ready' } : told.offsetMs === 1 ? { say: 'ticked', id: told.id, problem: 'no' } : process.exit(3)`,
  );
  await life.start(orders);
  await expect(life.tick(1)).rejects.toThrow(/could not tick: no/);
  await expect(life.tick(2)).rejects.toThrow(/ended \(3\)/);
  expect(await life.ended).toBe(3);
  await expect(life.tick(3)).rejects.toThrow(BotRefused);
});
