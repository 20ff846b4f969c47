import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { workingDays } from '../../src/kernel/calendar.ts';
import { waitsUntil } from '../../src/kernel/reading-hours.ts';

it('people may be reminded between nine and six of their business days', () => {
  const days = workingDays(['US']);
  const at = (text: string) => waitsUntil(Temporal.Instant.from(text), 'America/New_York', days)?.toString();
  expect(at('2026-11-24T14:00:00Z')).toBe(undefined);
  expect(at('2026-11-24T13:59:00Z')).toBe('2026-11-24');
  expect(at('2026-11-24T22:59:00Z')).toBe(undefined);
  expect(at('2026-11-24T23:00:00Z')).toBe('2026-11-25');
  expect(at('2026-11-26T16:00:00Z')).toBe('2026-11-27');
});
