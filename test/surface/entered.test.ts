import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enteredIn, presentOf } from '../../src/surface/entered.ts';

describe('what was entered', () => {
  it.each([
    [{ value: ' Aoi\u0000 ' }, 'Aoi'],
    [{ value: null }, undefined],
    [{ value: ' \n ' }, undefined],
    [{ selected_option: { value: 'a' } }, 'a'],
    [{ selected_option: null }, undefined],
    [{ selected_options: [{ value: 'a' }, { value: 'b' }] }, ['a', 'b']],
    [{ selected_options: [] }, undefined],
    [{ selected_date: '2026-11-27' }, '2026-11-27'],
    [{ selected_user: 'U1' }, 'U1'],
    [{ selected_channel: 'C1' }, 'C1'],
    [{ selected_conversation: 'C2' }, 'C2'],
    ['nonsense', undefined],
  ])('in %j is %j', (state, entered) => {
    expect(enteredIn({ field: { any: state } }, 'field')).toEqual(entered);
  });

  it('is nothing where the field is not there', () => {
    expect(enteredIn({}, 'field')).toBeUndefined();
    expect(enteredIn({ field: {} }, 'field')).toBeUndefined();
    expect(enteredIn({}, 'constructor')).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (state) => void enteredIn({ field: { any: state } }, 'field')));
    expect(presentOf([])).toBeUndefined();
  });
});
