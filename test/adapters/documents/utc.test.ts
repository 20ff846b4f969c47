import { expect, it } from 'vitest';
import { utc } from '../../../src/adapters/documents/utc.ts';
import { at } from './samples.ts';

it('says times in UTC to the second, without fractions', () => {
  expect(utc(at.add({ milliseconds: 999 }))).toBe('2026-11-21 10:15:30 UTC');
});
