import type { Instant } from '../../kernel/calendar.ts';

/** `2026-11-21 10:15:30 UTC`: to the second and in one zone, because evidence is compared across systems. */
export function utc(instant: Instant): string {
  return `${instant.toString({ smallestUnit: 'second' }).replace('T', ' ').replace('Z', '')} UTC`;
}
