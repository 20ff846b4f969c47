import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/json.ts';

describe('canonical JSON', () => {
  it('sorts keys at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });

  it('writes what JSON does not know: large amounts, days and moments', () => {
    const fact = {
      minor: 10n ** 17n,
      day: Temporal.PlainDate.from('2026-11-27'),
      at: Temporal.Instant.from('2026-11-27T06:00:00Z'),
      left: undefined,
    };
    expect(canonicalJson(fact)).toBe(
      '{"at":"2026-11-27T06:00:00Z","day":"2026-11-27","minor":"100000000000000000"}',
    );
  });

  it('is the same text for the same fact, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(backwards(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('loses nothing: read back, it is the same fact', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(plain);
      }),
    );
  });
});

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, part]: [string, unknown]) => [key, backwards(part)] as const,
  );
  return Object.fromEntries(entries.reverse());
}
