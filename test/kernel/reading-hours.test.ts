import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { workingDays } from '../../src/kernel/calendar.ts';
import { morningFor, waitsUntil } from '../../src/kernel/reading-hours.ts';

it('people may be reminded between nine and six of their business days', () => {
  const days = workingDays(['US']);
  const at = (text: string) => waitsUntil(Temporal.Instant.from(text), 'America/New_York', days)?.toString();
  expect(at('2026-11-24T14:00:00Z')).toBe(undefined);
  expect(at('2026-11-24T13:59:00Z')).toBe('2026-11-24');
  expect(at('2026-11-24T22:59:00Z')).toBe(undefined);
  expect(at('2026-11-24T23:00:00Z')).toBe('2026-11-25');
  expect(at('2026-11-26T16:00:00Z')).toBe('2026-11-27');
});

it('what would be said at night waits for the hour that was asked for, of the next business day', () => {
  const reader = { timeZone: 'America/New_York', days: workingDays(['US']) };
  const at = (text: string, time?: string) =>
    morningFor(Temporal.Instant.from(text), reader, time)?.toString();
  expect(at('2026-11-24T14:00:00Z')).toBe(undefined);
  expect(at('2026-11-24T13:59:00Z')).toBe('2026-11-24T15:00:00Z');
  // Thanksgiving lies between.
  expect(at('2026-11-25T23:00:00Z', '09:00')).toBe('2026-11-27T14:00:00Z');
});
