import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ComparedClause,
  clauseDiff,
  type Piece,
  wordDiff,
} from '../../../src/agreements/clauses/clause-diff.ts';
import { locales } from '../../../src/kernel/locale.ts';

const clause = (key: string, text = `Text of ${key}.`, heading = key.toUpperCase()): ComparedClause => ({
  key,
  heading,
  text,
});
const [a, b, c, d] = [clause('a'), clause('b'), clause('c'), clause('d')];
const kinds = (before: readonly ComparedClause[], after: readonly ComparedClause[]) =>
  clauseDiff(before, after, 'en').map(({ key, kind, moved }) => `${kind} ${key}${moved ? '*' : ''}`);
const older = (pieces: readonly Piece[]) =>
  pieces.flatMap(({ kind, text }) => (kind === 'new' ? [] : [text])).join('');
const newer = (pieces: readonly Piece[]) =>
  pieces.flatMap(({ kind, text }) => (kind === 'gone' ? [] : [text])).join('');

describe('what differs between two versions', () => {
  it('is nothing when nothing does', () => {
    expect(kinds([a, b], [a, b])).toEqual([]);
    expect(kinds([], [])).toEqual([]);
  });

  it('is said clause by clause, what was removed in its old place', () => {
    expect(kinds([a, b, c], [a, d, c])).toEqual(['removed b', 'added d']);
    expect(kinds([a, b, c], [b, c])).toEqual(['removed a']);
    expect(kinds([a, b], [a, b, c])).toEqual(['added c']);
    expect(kinds([a, b, c], [])).toEqual(['removed a', 'removed b', 'removed c']);
    expect(kinds([a, b], [a, clause('b', 'Other.')])).toEqual(['changed b']);
    expect(kinds([a], [clause('a', a.text, 'Other')])).toEqual(['changed a']);
  });

  it('names what moved, once, and says when it changed as well', () => {
    expect(kinds([a, b, c, d], [d, a, b, c])).toEqual(['moved d*']);
    expect(kinds([a, b, c], [clause('c', 'Other.'), a, b])).toEqual(['changed c*']);
  });

  it('is found word by word, in languages without spaces too', () => {
    expect(wordDiff('payable within 14 days', 'payable within 45 days', 'en')).toEqual([
      { kind: 'same', text: 'payable within ' },
      { kind: 'gone', text: '14' },
      { kind: 'new', text: '45' },
      { kind: 'same', text: ' days' },
    ]);
    expect(wordDiff('on a fine day.', 'on the next morning.', 'en')).toEqual([
      { kind: 'same', text: 'on ' },
      { kind: 'gone', text: 'a fine day' },
      { kind: 'new', text: 'the next morning' },
      { kind: 'same', text: '.' },
    ]);
    expect(wordDiff('検収期間は五日とする', '検収期間は十日とする', 'ja').length).toBeGreaterThan(2);
    expect(wordDiff('期限为五个工作日', '期限为十个工作日', 'zh').at(0)).toEqual({
      kind: 'same',
      text: '期限为',
    });
  });

  it('of novel length is shown as a whole, and soon', () => {
    const long = 'word '.repeat(20_000);
    expect(wordDiff(long, `${long}x`, 'en').map(({ kind }) => kind)).toEqual(['gone', 'new']);
  });

  it('always adds up to both texts', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '。', '日', '本', '\n', '😀', '5') });
    fc.assert(
      fc.property(text, text, fc.constantFrom(...locales), (one, other, locale) => {
        const pieces = wordDiff(one, other, locale);
        expect(older(pieces)).toBe(one);
        expect(newer(pieces)).toBe(other);
      }),
    );
  });

  it('names every clause that is not the same, and no other', () => {
    const version = fc.uniqueArray(
      fc.record({
        key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        text: fc.constantFrom('x', 'y'),
        heading: fc.constant('H'),
      }),
      { selector: ({ key }) => key },
    );
    fc.assert(
      fc.property(version, version, (before, after) => {
        const found = clauseDiff(before, after, 'en');
        const old = new Map<string, string>(before.map((one) => [one.key, one.text]));
        const now = new Map<string, string>(after.map((one) => [one.key, one.text]));
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        for (const { key, kind } of found) {
          if (kind === 'added') expect(old.has(key)).toBe(false);
          if (kind === 'removed') expect(now.has(key)).toBe(false);
          if (kind === 'changed') expect(old.get(key)).not.toBe(now.get(key));
        }
        const named = new Set(found.map(({ key }) => key));
        for (const key of new Set([...old.keys(), ...now.keys()]))
          if (old.get(key) !== now.get(key)) expect(named.has(key)).toBe(true);
        const rest = (clauses: readonly ComparedClause[]) =>
          clauses.filter(
            ({ key }) => !found.some((one) => one.key === key && (one.moved || one.kind !== 'changed')),
          );
        expect(rest(before).map(({ key }) => key)).toEqual(rest(after).map(({ key }) => key));
      }),
    );
  });
});

it('two long texts that have nothing in common are given up on', () => {
  const text = (start: number) =>
    Array.from({ length: 20_000 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * start) % 397))).join(
      '',
    );
  expect(wordDiff(text(7), text(11), 'ja').map(({ kind }) => kind)).toEqual(['gone', 'new']);
});
