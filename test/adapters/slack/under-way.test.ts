import { expect, test } from 'vitest';
import { underWay } from '../../../src/adapters/slack/under-way.ts';
import { gate } from '../../support/gate.ts';

const never = () => new Promise<void>(() => undefined);
/** Waits without end, unless a test lets the longest time pass. */
const counter = (passes: () => Promise<void> = never) => underWay(1_000, passes);

test('the end comes when everything has ended, also what began meanwhile', async () => {
  const running = counter();
  const order: string[] = [];
  const [first, second] = [gate(), gate()];
  void running.count(async () => {
    await first.opened;
    void running.count(() => second.opened.then(() => order.push('second')));
    order.push('first');
  });
  const ending = running.end().then(() => order.push('end'));
  first.open();
  // Settles when the second has: what is there by now.
  await expect.poll(() => order).toEqual(['first']);
  const settling = running.settle();
  second.open();
  await Promise.all([ending, settling]);
  expect(order).toEqual(['first', 'second', 'end']);
});

test('settling waits only for what is there', async () => {
  const running = counter();
  const [first, second] = [gate(), gate()];
  const ended: string[] = [];
  void running.count(async () => {
    await first.opened;
    void running.count(() => second.opened.then(() => ended.push('later')));
  });
  const settling = running.settle();
  first.open();
  await settling;
  expect(ended).toEqual([]);
});

test('a failure is passed on, and ends too', async () => {
  const running = counter();
  await expect(running.count(() => Promise.reject(new Error('burst')))).rejects.toThrow('burst');
  await running.end();
});

test('what never ends is not waited for for ever', async () => {
  const asked: number[] = [];
  const running = underWay(30, async (ms) => void asked.push(ms));
  void running.count(never);
  await running.settle();
  await running.end();
  expect(asked).toEqual([30, 30]);
});
