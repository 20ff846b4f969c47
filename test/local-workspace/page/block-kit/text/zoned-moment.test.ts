import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  localMoment,
  momentAt,
} from '../../../../../src/local-workspace/page/block-kit/text/zoned-moment.ts';

describe('a moment by somebody’s clocks', () => {
  it('is written as an input of the browser takes it', () => {
    expect(localMoment(1_800_000_000, 'Asia/Tokyo')).toBe('2027-01-15T17:00');
    expect(localMoment(1_800_000_000, 'America/New_York')).toBe('2027-01-15T03:00');
  });

  it('is read back in the same zone, on both sides of summer time', () => {
    expect(momentAt('2027-01-15T17:00', 'Asia/Tokyo')).toBe(1_800_000_000);
    expect(momentAt('2027-07-01T12:00', 'Europe/Berlin')).toBe(Date.UTC(2027, 6, 1, 10) / 1000);
    expect(momentAt('2027-01-01T12:00', 'Europe/Berlin')).toBe(Date.UTC(2027, 0, 1, 11) / 1000);
  });

  it('takes the hour that summer time skips as one hour later', () => {
    expect(momentAt('2027-03-28T02:30', 'Europe/Berlin')).toBe(Date.UTC(2027, 2, 28, 1, 30) / 1000);
  });

  it('is nothing when it is not complete', () => {
    expect(momentAt('', 'Asia/Tokyo')).toBeUndefined();
    expect(momentAt('2027-13-40T99:99', 'Asia/Tokyo')).toBeUndefined();
  });

  it('comes back as it was, in any zone', () => {
    const zone = fc.constantFrom(
      'Asia/Tokyo',
      'Europe/Berlin',
      'America/St_Johns',
      'Pacific/Auckland',
      'UTC',
    );
    fc.assert(
      fc.property(fc.integer({ min: 16_700_000, max: 60_000_000 }), zone, (minutes, timeZone) => {
        const local = localMoment(minutes * 60, timeZone);
        const again = momentAt(local, timeZone);
        // An hour that comes twice may be read as either.
        expect(again !== undefined && localMoment(again, timeZone)).toBe(local);
      }),
    );
  });
});
