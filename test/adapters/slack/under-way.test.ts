import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { underWay } from '../../../src/adapters/slack/under-way.ts';

const counter = (longestMs = 1_000) => underWay(longestMs, (ms) => sleep(ms, undefined, { ref: false }));

test('the end comes when everything has ended, also what began meanwhile', async () => {
  const running = counter();
  const ended: string[] = [];
  const first = running.count(async () => {
    await sleep(20);
    void running.count(() => sleep(40).then(() => void ended.push('second')));
    ended.push('first');
  });
  await running.end();
  await first;
  expect(ended).toEqual(['first', 'second']);
});

test('settling waits only for what is there', async () => {
  const running = counter();
  let later = false;
  const longer = async () => {
    await sleep(200);
    later = true;
  };
  void running.count(async () => {
    await sleep(20);
    void running.count(longer);
  });
  await running.settle();
  expect(later).toBe(false);
});

test('a failure is passed on, and ends too', async () => {
  const running = counter();
  await expect(running.count(() => Promise.reject(new Error('burst')))).rejects.toThrow('burst');
  await running.end();
});

test('what never ends is not waited for for ever', async () => {
  const running = counter(30);
  void running.count(() => new Promise(() => undefined));
  await running.settle();
  await running.end();
});
