import { describe, expect, it } from 'vitest';
import { verbatim } from '../../src/kernel/phrase.ts';
import * as fields from '../../src/surface/field.ts';
import { problem } from '../../src/surface/field-problems.ts';
import { read, words } from './reading.ts';

const label = verbatim('Label');
const option = (value: string) => ({ value, label: verbatim(value) });
const ab = [option('a'), option('b')];

describe('choices', () => {
  it('take what was declared, or anything where the options come at opening', () => {
    expect(read(fields.choice(label, ab), 'c')).toBe(words(problem.notOffered()));
    expect(read(fields.choice(label, []), 'mil_1')).toBe('mil_1');
    expect(read(fields.choices(label, ab), ['a', 'c'])).toBe(words(problem.notOffered()));
    expect(read(fields.choices(label, ab), ['a', 'a'])).toEqual(['a']);
  });

  it('need every point of an acknowledgement', () => {
    const field = fields.acknowledgement(label, [...ab, option('c')]);
    expect(read(field, ['a'])).toBe('Please confirm every point; 2 still to go.');
    expect(read(field, ['c', 'b', 'a'])).toEqual(['c', 'b', 'a']);
    expect(() =>
      fields.acknowledgement(
        label,
        Array.from({ length: 11 }, (_, n) => option(`${n}`)),
      ),
    ).toThrow();
  });

  it('show the first hundred options, each once, in 75 characters', () => {
    const many = Array.from({ length: 130 }, (_, n) => ({
      value: `v${n % 120}`,
      label: verbatim('x'.repeat(80)),
    }));
    const element = fields
      .choice(label, many)
      .draw({ locale: 'en', actionId: 'one', entered: 'v3', options: undefined });
    if (element?.type !== 'static_select' || element.options === undefined)
      throw new Error('expected a select');
    expect(element.options.length).toBe(100);
    expect(element.options[0]?.text.text).toBe(`${'x'.repeat(74)}…`);
    expect(element.initial_option).toBe(element.options[3]);
    const bad = fields.choice(label, [option('x'.repeat(151))]);
    expect(() => bad.draw({ locale: 'en', actionId: 'one', entered: undefined, options: undefined })).toThrow(
      '150',
    );
  });

  it('show a long point of an acknowledgement in two lines, complete', () => {
    const point = 'Work counts as accepted when five business days pass after delivery without an answer.';
    const element = fields
      .acknowledgement(label, [{ value: 'silent', label: verbatim(point) }])
      .draw({ locale: 'en', actionId: 'one', entered: undefined, options: undefined });
    if (element?.type !== 'checkboxes') throw new Error('expected checkboxes');
    const [drawn] = element.options;
    expect(`${drawn?.text.text} ${drawn?.description?.text}`).toBe(point);
  });
});
