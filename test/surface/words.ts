import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { money } from '../../src/kernel/money.ts';
import type { CardButton, CardWords } from '../../src/kernel/notice.ts';
import {
  code,
  list,
  moment,
  person,
  phrase,
  type Said,
  type Value,
  verbatim,
} from '../../src/kernel/phrase.ts';

/** Words as somebody would type them who wants to break the message. */
export const nasty: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          '<!channel>',
          '<@U1>',
          '<https://x.y|z>',
          '```',
          '`',
          '*',
          '_',
          '~',
          '>',
          '&amp;',
          '&',
          '<',
          '\n',
          ' ',
          '😀',
          '工程',
          'word',
          '. ',
          '。',
          '\u202e',
          '\ud800',
          '|',
          '\r',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 9000 })
      .map((length) => 'A & B < C. '.repeat(length).slice(0, length)),
  },
);

const sentence = phrase({
  en: 'About {value} & more <now>',
  ja: '{value} について & <今>',
  zh: '关于{value} & <现在>',
});

export const anyValue: fc.Arbitrary<Value> = fc.oneof(
  nasty,
  fc.double({ noNaN: true }),
  fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map((minor) => money(minor, 'JPY')),
  fc.integer({ min: 0, max: 40_000 }).map((days) => Temporal.PlainDate.from('2000-01-01').add({ days })),
  fc
    .integer({ min: 0, max: 4_000_000_000 })
    .map((seconds) => moment(Temporal.Instant.fromEpochMilliseconds(seconds * 1000), 'Asia/Tokyo')),
  fc.tuple(fc.constantFrom('U123', 'WABC', '!channel', 'U1>'), nasty).map(([id, name]) => person(id, name)),
  fc.constantFrom('C123', '<!here>', '').map((channelId) => ({ kind: 'channel' as const, channelId })),
  nasty.map(code),
  fc.array(nasty, { maxLength: 4 }).map(list),
  fc
    .tuple(
      fc.oneof(
        fc.webUrl(),
        nasty,
        fc.constantFrom('javascript:alert(1)', 'https://x.y/a|b>c', 'https://x/?a=1&b=<2>'),
      ),
      nasty,
    )
    .map(([url, label]) => ({ kind: 'link' as const, url, label })),
);

export const anySaid: fc.Arbitrary<Said> = fc.oneof(
  nasty.map(verbatim),
  anyValue.map((value) => sentence({ value })),
);

const optionally = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const anyButton: fc.Arbitrary<CardButton> = fc
  .record({
    press: fc.constantFrom('milestone.accept', 'milestone.ask'),
    label: anySaid,
    value: fc.dictionary(fc.constantFrom('a', 'b'), fc.string({ maxLength: 30 })),
    style: optionally(fc.constantFrom('primary' as const, 'danger' as const)),
    confirm: optionally(fc.record({ title: anySaid, text: anySaid })),
    url: optionally(fc.webUrl()),
  })
  .map(({ style, confirm, url, ...button }) => ({
    ...button,
    ...(style === undefined ? {} : { style }),
    ...(confirm === undefined ? {} : { confirm }),
    ...(url === undefined ? {} : { url }),
  }));

export const anyCard: fc.Arbitrary<CardWords> = fc
  .record({
    title: anySaid,
    body: fc.array(anySaid, { maxLength: 8 }),
    fields: fc.array(fc.record({ label: anySaid, value: fc.oneof(anyValue, anySaid) }), { maxLength: 30 }),
    sections: fc.array(fc.record({ heading: anySaid, lines: fc.array(anySaid, { maxLength: 12 }) }), {
      maxLength: 60,
      size: 'max',
    }),
    buttons: fc.array(anyButton, { maxLength: 40, size: 'max' }),
    settled: optionally(anySaid),
    footnote: optionally(anySaid),
  })
  .map(({ settled, footnote, ...card }) => ({
    ...card,
    ...(settled === undefined ? {} : { settled }),
    ...(footnote === undefined ? {} : { footnote }),
  }));
