import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { act, outcome } from '../../src/kernel/act.ts';
import {
  InDoubt,
  later,
  NeedsAHuman,
  now,
  outsideEffect,
  priorities,
  TryLater,
} from '../../src/kernel/effect.ts';

const ring = outsideEffect({
  kind: 'bell.ring',
  payload: z.object({ door: z.string() }),
  receipt: z.object({}),
});
const open = act({
  name: 'door.open',
  input: z.object({ door: z.string() }),
  run: async (_tx, { door }) => outcome([], door),
});

describe('a promise', () => {
  it('of an outside effect carries its kind, of an act its name', () => {
    expect(later(ring, { door: 'front' })).toEqual({
      when: 'later',
      kind: 'bell.ring',
      payload: { door: 'front' },
    });
    expect(later(open, { door: 'back' }).kind).toBe('door.open');
  });

  it('carries its terms', () => {
    const notBefore = Temporal.Instant.from('2026-11-27T06:00:00Z');
    const terms = { queue: 'door', priority: priorities.person, notBefore, once: 'today' };
    expect(later(ring, { door: 'front' }, terms)).toMatchObject(terms);
  });

  it('of this very transaction carries the act itself', () => {
    expect(now(open, { door: 'front' })).toEqual({ when: 'now', act: open, input: { door: 'front' } });
  });

  it('what people wait for goes before what the house does, and that before what is scheduled', () => {
    expect(priorities.person).toBeLessThan(priorities.house);
    expect(priorities.house).toBeLessThan(priorities.scheduled);
  });
});

describe('what an adapter throws', () => {
  it('carries its name and its words, for the ledger and the log', () => {
    const later = new TryLater(1_500, 'busy');
    expect([later.name, later.afterMs, later.message]).toEqual(['TryLater', 1_500, 'busy']);
    expect(new NeedsAHuman('no').name).toBe('NeedsAHuman');
    expect(new InDoubt('perhaps').name).toBe('InDoubt');
  });
});

describe('an outcome', () => {
  it('holds the facts and the answer', () => {
    const event = { type: 'door.opened', engagementId: null };
    expect(outcome([event], 'front')).toEqual({ events: [event], answer: 'front' });
    expect(outcome([event]).answer).toBeUndefined();
  });
});
