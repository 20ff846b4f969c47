import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { ClauseEdit } from '../../../src/agreements/addenda/addendum.ts';
import { type AnyAddendum, consolidate } from '../../../src/agreements/addenda/consolidated-text.ts';
import type { Clause } from '../../../src/agreements/clause.ts';

const clause = (key: string, heading = key): Clause => ({
  key,
  heading,
  text: `The text of ${key}.`,
  locked: key === 'b',
  standing: 'template',
});
const base = [clause('opening', ''), clause('a'), clause('b'), clause('c')];

const edit = (key: string, kind: ClauseEdit['kind'], more: Partial<ClauseEdit> = {}): ClauseEdit => ({
  key,
  kind,
  heading: `${key} anew`,
  text: `Other words for ${key}.`,
  by: 'mem_aoi',
  ...more,
});
const day = (nth: number) => Temporal.PlainDate.from('2026-12-01').add({ days: nth });
const addendum = (version: number, edits: readonly ClauseEdit[], status = 'signed'): AnyAddendum => ({
  version,
  status,
  signedOn: status === 'signed' ? day(version) : null,
  edits,
});

describe('the text in force', () => {
  it('is the base where nothing was signed after it', () => {
    const clauses = consolidate(base, []);
    expect(clauses.map(({ number }) => number)).toEqual([null, 1, 2, 3]);
    expect(clauses.map(({ text }) => text)).toEqual(base.map(({ text }) => text));
    expect(clauses.every(({ marks, takenOut }) => marks.length === 0 && !takenOut)).toBe(true);
  });

  it('has the newest words of a clause, with a mark for each addendum that changed it', () => {
    const clauses = consolidate(base, [
      addendum(2, [edit('b', 'changed')]),
      addendum(4, [edit('b', 'changed', { text: 'The last word.' })]),
    ]);
    expect(clauses[2]).toMatchObject({ key: 'b', number: 2, text: 'The last word.', locked: true });
    expect(clauses[2]?.marks.map(({ version }) => version)).toEqual([2, 4]);
  });

  it('keeps place and number of what was taken out, and counts on for what is added', () => {
    const clauses = consolidate(base, [
      addendum(2, [edit('c', 'removed'), edit('addendum-1', 'added')]),
      addendum(3, [edit('addendum-2', 'added')]),
    ]);
    expect(clauses.map(({ key, number, takenOut }) => [key, number, takenOut])).toEqual([
      ['opening', null, false],
      ['a', 1, false],
      ['b', 2, false],
      ['c', 3, true],
      ['addendum-1', 4, false],
      ['addendum-2', 5, false],
    ]);
  });

  it('brings a clause back that a later addendum words anew', () => {
    const clauses = consolidate(base, [
      addendum(2, [edit('c', 'removed')]),
      addendum(3, [edit('c', 'changed')]),
    ]);
    expect(clauses[3]).toMatchObject({ key: 'c', takenOut: false, text: 'Other words for c.' });
  });

  it('drops the second language where the new words have none', () => {
    const two = [{ ...clause('a'), second: { heading: '甲', text: '本文。' } }];
    expect(consolidate(two, [addendum(2, [edit('a', 'changed')])])[0]).not.toHaveProperty('second');
    const second = { heading: '新', text: '新しい本文。' };
    const kept = consolidate(two, [addendum(2, [edit('a', 'changed', { second })])]);
    expect(kept[0]?.second).toEqual(second);
  });
});

const keys = ['opening', 'a', 'b', 'c', 'addendum-1', 'addendum-2'];
const someEdit = fc.record({
  key: fc.constantFrom(...keys),
  kind: fc.constantFrom('changed', 'added', 'removed'),
  heading: fc.string({ maxLength: 10 }),
  text: fc.string({ maxLength: 20 }),
  by: fc.constant('mem_aoi'),
});
const statuses = ['signed', 'signed', 'draft', 'sent', 'declined', 'voided', 'expired'];
const someAddenda = fc.uniqueArray(fc.integer({ min: 2, max: 40 }), { maxLength: 6 }).chain((versions) =>
  fc.tuple(
    ...versions.map((version) =>
      fc
        .record({
          status: fc.constantFrom(...statuses),
          edits: fc.uniqueArray(someEdit, { maxLength: 4, selector: ({ key }) => key }),
        })
        .map(({ status, edits }) => addendum(version, edits, status)),
    ),
  ),
);

describe('whatever was signed', () => {
  it('gives the same text in whatever order the addenda are given', () => {
    fc.assert(
      fc.property(
        someAddenda.chain((addenda) =>
          fc.tuple(fc.constant(addenda), fc.shuffledSubarray([...addenda], { minLength: addenda.length })),
        ),
        ([addenda, shuffled]) => {
          const inOrder = addenda.toSorted((a, b) => a.version - b.version);
          expect(consolidate(base, shuffled)).toEqual(consolidate(base, inOrder));
        },
      ),
    );
  });

  it('never counts what was not signed', () => {
    fc.assert(
      fc.property(someAddenda, (addenda) => {
        const signed = addenda.filter(({ status }) => status === 'signed');
        expect(consolidate(base, addenda)).toEqual(consolidate(base, signed));
      }),
    );
  });

  it('is the same as signing one after the other', () => {
    fc.assert(
      fc.property(someAddenda, (addenda) => {
        const signed = addenda.filter(({ status }) => status === 'signed');
        const last = signed.toSorted((a, b) => a.version - b.version).at(-1);
        fc.pre(last !== undefined);
        const before = consolidate(
          base,
          signed.filter((one) => one !== last),
        );
        const after = consolidate(base, signed);
        const touched = new Set(last?.edits.map(({ key }) => key));
        const untouched = before.filter(({ key }) => !touched.has(key));
        expect(after.filter(({ key }) => !touched.has(key))).toEqual(untouched);
      }),
    );
  });

  it('never gives a number to two clauses', () => {
    fc.assert(
      fc.property(someAddenda, (addenda) => {
        const numbers = consolidate(base, addenda).flatMap(({ number }) => number ?? []);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });
});
