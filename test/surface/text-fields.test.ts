import { describe, expect, it } from 'vitest';
import { verbatim } from '../../src/kernel/phrase.ts';
import * as fields from '../../src/surface/field.ts';
import { problem } from '../../src/surface/field-problems.ts';
import { read, words } from './reading.ts';

const label = verbatim('Label');

describe('texts', () => {
  it('count what people see as characters', () => {
    expect(read(fields.shortText(label, 5), '😀😀😀😀😀')).toBe('😀😀😀😀😀');
    expect(read(fields.shortText(label, 5), '123456')).toBe(
      'Please shorten this to 5 characters; it has 6 now.',
    );
    expect(read(fields.longText(label, 5), '123456')).toBe(
      'Please shorten this to 5 characters; it has 6 now.',
    );
    expect(read(fields.shortText(label, 5), 'a\nb')).toBe('a b');
  });

  it('are lists with a limit on items and on each item', () => {
    const field = fields.lines(label, { items: 2, characters: 5 });
    expect(read(field, ' a \n\n b')).toEqual(['a', 'b']);
    expect(read(field, 'a\nb\nc')).toBe('Please enter at most 2 lines; there are 3 now.');
    expect(read(field, 'a\n\n123456')).toBe('Line 3 is too long: please keep each line to 5 characters.');
  });
});

describe('figures and days', () => {
  it('take what people type as an amount', () => {
    expect(read(fields.amount(label), '￥１２，０００')).toBe('￥１２，０００');
    expect(read(fields.amount(label), 'plenty')).toBe('Please enter an amount in figures, such as 12,000.');
  });

  it('take whole numbers within their bounds', () => {
    const field = fields.number(label, { least: 1, most: 9 });
    expect(read(field, '３')).toBe(3);
    expect(read(field, '1.5')).toBe('Please enter a whole number, such as 3.');
    expect(read(field, '0')).toBe('Please enter 1 or more.');
    expect(read(field, '10')).toBe('Please enter 9 or less.');
  });

  it('take days that exist', () => {
    expect(String(read(fields.day(label), '2028-02-29'))).toBe('2028-02-29');
    expect(read(fields.day(label), '2026-02-29')).toBe(
      'Please choose a date that exists, such as 2026-11-27.',
    );
  });
});

describe('addresses', () => {
  it('are cut to what Slack lets stand in an element', () => {
    const drawing = { locale: 'en', actionId: 'one', entered: 'x'.repeat(4000), options: undefined } as const;
    const initial = { initial_value: 'x'.repeat(3000) };
    for (const field of [fields.email(label), fields.url(label), fields.longText(label, 9000)])
      expect(field.draw(drawing)).toMatchObject(initial);
  });

  it('take e-mail and web addresses', () => {
    expect(read(fields.email(label), 'aoi@example.co.jp')).toBe('aoi@example.co.jp');
    expect(read(fields.email(label), 'aoi@')).toBe(words(problem.notAnEmail()));
    expect(read(fields.url(label), 'https://example.com/a?b')).toBe('https://example.com/a?b');
    expect(read(fields.url(label), 'javascript:alert(1)')).toBe(words(problem.notAUrl()));
    expect(read(fields.url(label), 'example.com')).toBe(words(problem.notAUrl()));
  });
});
