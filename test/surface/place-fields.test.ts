import { describe, expect, it } from 'vitest';
import { verbatim } from '../../src/kernel/phrase.ts';
import * as fields from '../../src/surface/field.ts';
import { problem } from '../../src/surface/field-problems.ts';
import { read, words } from './reading.ts';

const label = verbatim('Label');

describe('places', () => {
  it('take zones by name or city, but no bare offsets', () => {
    const field = fields.timeZone(label);
    expect(read(field, 'asia/tokyo')).toBe('Asia/Tokyo');
    expect(read(field, 'New York')).toBe('America/New_York');
    expect(read(field, 'Asia/Kolkata')).toMatch(/^Asia\/(Kolkata|Calcutta)$/);
    expect(read(field, 'UTC')).toBe('UTC');
    for (const bad of ['+09:00', 'JST', 'Middle Earth'])
      expect(read(field, bad)).toBe(words(problem.notATimeZone()));
  });

  it('take countries by code or by name in any of our languages', () => {
    const field = fields.country(label);
    for (const name of ['jp', 'Japan', '日本', 'ＪＰ']) expect(read(field, name)).toBe('JP');
    for (const name of ['中国', 'China', 'cn']) expect(read(field, name)).toBe('CN');
    expect(read(field, 'UK')).toBe('GB');
    expect(read(field, 'Narnia')).toBe(words(problem.notACountry()));
  });

  it('offer currencies and languages under their names', () => {
    const drawing = { locale: 'ja', actionId: 'one', entered: undefined, options: undefined } as const;
    const element = fields.currency(label).draw(drawing);
    if (element?.type !== 'static_select') throw new Error('expected a select');
    expect(element.options?.[0]).toMatchObject({ value: 'JPY', text: { text: 'JPY · 日本円' } });
    expect(read(fields.currency(label), 'EUR')).toBe('EUR');
    expect(read(fields.currency(label), 'XXL')).toBe(words(problem.notOffered()));
    expect(fields.language(label).draw(drawing)).toMatchObject({
      options: [{ text: { text: 'English' } }, { text: { text: '日本語' } }, { text: { text: '中文' } }],
    });
  });
});
