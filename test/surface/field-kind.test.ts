import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/kernel/format.ts';
import { locales } from '../../src/kernel/locale.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import type { Field } from '../../src/surface/field.ts';
import * as fields from '../../src/surface/field.ts';
import { problem } from '../../src/surface/field-problems.ts';
import { words } from './reading.ts';
import { nasty } from './words.ts';

const label = verbatim('Label');
const option = (value: string) => ({ value, label: verbatim(value) });
const ab = [option('a'), option('b')];

const every: Readonly<Record<string, Field<unknown>>> = {
  shortText: fields.shortText(label, 5),
  longText: fields.longText(label, 5),
  lines: fields.lines(label, { items: 2, characters: 5 }),
  amount: fields.amount(label),
  day: fields.day(label),
  email: fields.email(label),
  url: fields.url(label),
  number: fields.number(label, { least: 1, most: 9 }),
  choice: fields.choice(label, ab),
  choices: fields.choices(label, ab),
  acknowledgement: fields.acknowledgement(label, ab),
  user: fields.user(label),
  channel: fields.channel(label),
  timeZone: fields.timeZone(label),
  country: fields.country(label),
  currency: fields.currency(label),
  language: fields.language(label),
};

describe('every field', () => {
  it.each(Object.entries(every))('%s asks for an answer unless it is optional', (_name, field) => {
    expect(field.read(undefined)).toEqual({ ok: false, problem: problem.required() });
    expect(fields.optional(field).read(undefined)).toEqual({ ok: true, value: undefined });
    expect(fields.optional(field)).toMatchObject({ label, optional: true });
  });

  it.each(Object.entries(every))(
    '%s understands or names the problem in every language, and never throws',
    (_name, field) => {
      fc.assert(
        fc.property(fc.oneof(nasty, fc.array(nasty, { maxLength: 3 })), (entered) => {
          const answer = field.read(entered);
          if (!answer.ok) for (const locale of locales) expect(plain(answer.problem, locale)).not.toBe('');
        }),
        { numRuns: 50 },
      );
    },
  );

  it.each(Object.entries(every))('%s reads back what it writes', (name, field) => {
    const good: Readonly<Record<string, string | string[]>> = {
      lines: 'x\ny',
      amount: '1,200',
      day: '2026-02-28',
      email: 'a@b.co',
      url: 'https://x.y/z',
      number: '3',
      choice: 'a',
      choices: ['a', 'b'],
      acknowledgement: ['b', 'a'],
      user: 'U1',
      channel: 'C1',
      timeZone: 'Asia/Tokyo',
      country: 'JP',
      currency: 'JPY',
      language: 'ja',
    };
    const first = field.read(good[name] ?? 'hello');
    if (!first.ok) throw new Error(words(first.problem));
    expect(field.read(field.write(first.value))).toEqual(first);
  });
});
