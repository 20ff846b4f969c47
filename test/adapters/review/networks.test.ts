import { describe, expect, it } from 'vitest';
import { isWithin } from '../../../src/adapters/review/networks.ts';

describe('networks', () => {
  it.each([
    [['203.0.113.0/24'], '203.0.113.9', true],
    [['203.0.113.0/24'], '203.0.114.9', false],
    [['203.0.113.7/32'], '203.0.113.7', true],
    [['203.0.113.7/32'], '203.0.113.8', false],
    [['10.0.0.0/8', '2001:db8::/32'], '2001:db8:1::1', true],
    [['10.0.0.0/8', '2001:db8::/32'], '2001:db9::1', false],
    [['2001:db8::/32'], '203.0.113.9', false],
    [['203.0.113.99/24'], '203.0.113.1', true],
    [['203.0.113.0/24'], '::ffff:203.0.113.9', true],
    [['203.0.113.0/24'], '::ffff:cb00:7109', true],
    [['203.0.113.0/24'], '::ffff:cb00:7209', false],
    [['::ffff:203.0.113.0/120'], '203.0.113.9', true],
    [['::ffff:203.0.113.0/120'], '203.0.114.9', false],
    [['0.0.0.0/0'], '2001:db8::1', false],
    [['2001:db8::1/128'], '2001:db8:0:0::1', true],
    [['fe80::/10'], 'fe80::1%eth0', true],
  ])('%j holds %s: %s', (networks, address, held) => {
    expect(isWithin(networks, address)).toBe(held);
  });

  it('none means anywhere; an unknown address lies in none', () => {
    expect(isWithin([], '203.0.113.9')).toBe(true);
    expect(isWithin([], null)).toBe(true);
    expect(isWithin(['0.0.0.0/0'], null)).toBe(false);
  });
});
