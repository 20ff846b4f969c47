import { describe, expect, it } from 'vitest';
import { answerValue } from '../../../src/agreements/templates/template-variable.ts';
import { lineOf, readLines } from '../../../src/agreements/templates/variable-lines.ts';
import { plain } from '../../../src/kernel/format.ts';

const en = { locale: 'en', currency: 'EUR' } as const;

describe('an answer', () => {
  it.each([
    ['text', ' a\n# b ', 'a # b'],
    ['list', 'a\n\n b', ['a', 'b']],
    ['yes-no', 'yes', true],
    ['yes-no', '', false],
    ['yes-no', 'maybe', undefined],
    ['number', '１２', '12'],
    ['number', 'twelve', undefined],
    ['day', '2026-12-01', 'Tue 1 Dec 2026'],
    ['day', '2026-13-01', undefined],
    ['money', '1200', 'EUR 1,200.00'],
    ['money', 'much', undefined],
    ['money', '', ''],
  ] as const)('of the kind %s: %j is said as %j', (type, answer, said) => {
    expect(answerValue(type, answer, en)).toEqual(said);
  });
});

describe('variables, one a line', () => {
  it('are read back as they were written', () => {
    const lines = ['days | number | Days | 2 | required', 'who | text | Who |  | optional'];
    const { variables, problems } = readLines(lines);
    expect(problems).toEqual([]);
    expect(variables).toEqual([
      { name: 'days', type: 'number', label: 'Days', default: '2', required: true },
      { name: 'who', type: 'text', label: 'Who', required: false },
    ]);
    expect(variables.map(lineOf)).toEqual(lines);
  });

  it('name every line that is not right, at once', () => {
    const { problems } = readLines([
      'days | number | Days',
      'Days | number | Days | 2 | required',
      'a | integer | A |  | optional',
      'b | text |  |  | optional',
      'c | number | C | soon | required',
      'd | text | D |  | optional',
      'd | text | D |  | optional',
    ]);
    expect(problems.map((said) => plain(said, 'en').split(':')[0])).toEqual(
      [1, 2, 3, 4, 5, 7].map((line) => `Line ${line}`),
    );
  });
});
