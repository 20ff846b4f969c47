import { expect, test } from 'vitest';
import { z } from 'zod';
import { meetError } from '../../../src/adapters/slack/meet-errors.ts';
import { Country, LocalDay, TimeZone } from '../../../src/kernel/calendar.ts';
import { plain } from '../../../src/kernel/format.ts';
import { phrase } from '../../../src/kernel/phrase.ts';
import { refusals } from '../../../src/kernel/refusal.ts';
import { day, shortText } from '../../../src/surface/field.ts';
import { keptLog } from './stage.ts';

const label = phrase({ en: 'x', ja: 'x', zh: 'x' })();
const fields = {
  zone: shortText(label, 50),
  country: shortText(label, 50),
  due: day(label),
  mail: shortText(label, 50),
  size: shortText(label, 50),
};
const refuse = refusals('test', { no: { en: 'No {what}.', ja: '{what}は不可。', zh: '{what}不行。' } });

function meet(error: unknown, given: object = {}) {
  const { log, lines } = keptLog();
  return {
    answer: meetError(error, {
      log,
      newId: (prefix) => `${prefix}_0123456789abcdef`,
      about: { press: 'x' },
      ...given,
    }),
    lines,
  };
}
const input = (value: object) =>
  z
    .object({ zone: TimeZone, country: Country, due: LocalDay, mail: z.email(), size: z.string().max(2) })
    .partial()
    .safeParse(value).error;

test('a refusal stands under its field where the form has it', () => {
  expect(meet(refuse.no({ what: 'cake' }, 'zone'), { fields }).answer).toMatchObject({
    kind: 'invalid',
    errors: { zone: { values: { what: 'cake' } } },
  });
  for (const given of [{}, { fields: {} }])
    expect(meet(refuse.no({ what: 'cake' }, 'zone'), given).answer).toMatchObject({ kind: 'problem' });
});

test.each([
  ['zone', 'Mars/Base', 'time zone'],
  ['country', 'XX', 'country'],
  ['due', '2026-02-30', 'date that exists'],
  ['mail', 'nobody', 'e-mail address'],
  ['size', 'long', 'check this entry'],
])('what an act does not take in %s is said there', (name, value, words) => {
  const { answer, lines } = meet(input({ [name]: value }), { fields });
  if (answer.kind !== 'invalid') throw new Error(`it was met as ${answer.kind}`);
  const said = answer.errors[name];
  expect(said === undefined ? '' : plain(said, 'en')).toContain(words);
  expect(lines).toEqual([]);
});

test('input that no field is responsible for is our mistake', () => {
  const { answer, lines } = meet(z.object({ hidden: z.string() }).safeParse({}).error, { fields });
  expect(answer.kind).toBe('problem');
  expect(lines).toMatchObject([{ level: 'error', message: 'a surprise' }]);
});

test('a pool without a free connection is a busy database, not a surprise', () => {
  const pool = meet(new Error('Invalid call: timeout exceeded when trying to connect'));
  const busy = meet(Object.assign(new Error('waited'), { name: 'Busy' }));
  expect(pool.answer).toEqual(busy.answer);
});

test('a busy database is no surprise, and says that nothing was changed', () => {
  const { answer, lines } = meet(Object.assign(new Error('waited'), { name: 'Busy' }));
  expect(answer.kind === 'problem' ? plain(answer.said, 'en') : '').toContain('Nothing was changed');
  expect(lines).toMatchObject([{ level: 'warn' }]);
});

test('a surprise is logged with the number that the person reads, and nothing of it is shown', () => {
  const { answer, lines } = meet(new Error('secret'));
  expect(answer.kind === 'problem' ? plain(answer.said, 'en') : '').toContain('89abcdef');
  expect(lines).toMatchObject([{ about: { errorId: '89abcdef', press: 'x' } }]);
  expect(JSON.stringify(answer)).not.toContain('secret');
});
