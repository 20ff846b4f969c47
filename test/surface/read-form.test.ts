import fc from 'fast-check';
import type { Temporal } from 'temporal-polyfill';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorsForSlack, type Filled, readForm } from '../../src/surface/form.ts';
import { filled, intake, label, submission, typed } from './intake-form.ts';

describe('reading a form', () => {
  it('gives what was entered, understood', () => {
    const read = readForm(intake, filled);
    if (!read.ok) throw new Error('expected to be read');
    expectTypeOf(read.values).toEqualTypeOf<Filled<typeof intake.fields>>();
    expectTypeOf(read.values.due).toEqualTypeOf<Temporal.PlainDate | undefined>();
    expectTypeOf(read.values.goals).toEqualTypeOf<readonly string[]>();
    expectTypeOf(read.context).toEqualTypeOf<{ clientId: string }>();
    expect(read.values.due?.toString()).toBe('2026-11-27');
    expect({ ...read, values: { ...read.values, due: undefined } }).toEqual({
      ok: true,
      context: { clientId: 'cli_1' },
      channelId: 'C1',
      values: {
        client: 'Aoi Foods',
        goals: ['Sell more', 'Worry less'],
        due: undefined,
        mail: undefined,
        rounds: 2,
        language: 'ja',
        after: 'mil_9',
        parts: ['b'],
      },
    });
  });

  it('says for every field what is wrong', () => {
    const read = readForm(
      intake,
      submission({ client: typed(' '), goals: typed('x'.repeat(21)), mail: typed('nobody') }),
    );
    if (read.ok) throw new Error('expected errors');
    expect(errorsForSlack(read.errors, 'en', intake)).toEqual({
      client: 'Please fill this in.',
      goals: 'Line 1 is too long: please keep each line to 20 characters.',
      mail: 'Please enter an e-mail address, such as name@example.com.',
      language: 'Please fill this in.',
    });
  });

  it('throws at a view of another form', () => {
    expect(() =>
      readForm(intake, { private_metadata: '{"context":{},"channelId":null}', state: { values: {} } }),
    ).toThrow();
    expect(() => readForm(intake, {})).toThrow();
  });

  it('never throws at what stands in the fields', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(intake.fields), '__proto__'), fc.anything()),
        (values) => {
          const read = readForm(intake, submission(values));
          if (!read.ok)
            for (const text of Object.values(errorsForSlack(read.errors, 'ja', intake)))
              expect(text).not.toBe('');
        },
      ),
    );
  });
});

describe('errors for Slack', () => {
  it('puts an error about anything else under the first field, because Slack refuses unknown blocks', () => {
    const errors = { client: label('This client exists.'), engagement: label('It is closed.') };
    expect(errorsForSlack(errors, 'en', intake)).toEqual({ client: 'This client exists. It is closed.' });
  });
});
