import { expect, test } from 'vitest';
import { z } from 'zod';
import { inWords, issueAt, issuesFrom } from '../../../src/local-workspace/block-kit/issue.ts';

const words = (schema: z.ZodType, input: unknown) => {
  const parsed = schema.safeParse(input);
  return parsed.success ? [] : issuesFrom(parsed.error, input, ['blocks']).map(inWords);
};

test('a missing field is named at its parent, a wrong one at its place', () => {
  const schema = z.strictObject({ text: z.string() });
  expect(words(schema, {})).toEqual(['missing required field: text [json-pointer:/blocks]']);
  expect(words(schema, { text: 5 })).toEqual(['must provide a string [json-pointer:/blocks/text]']);
  expect(words(schema, { text: 'a', b: 1, c: 2 })).toEqual([
    'invalid additional property: b [json-pointer:/blocks]',
    'invalid additional property: c [json-pointer:/blocks]',
  ]);
});

test('lists say how many they take', () => {
  const schema = z.array(z.string()).min(1).max(2);
  expect(words(schema, [])).toEqual(['no fewer than 1 items allowed [json-pointer:/blocks]']);
  expect(words(schema, ['', '', ''])).toEqual(['no more than 2 items allowed [json-pointer:/blocks]']);
});

test('pointers are escaped as RFC 6901 says', () => {
  expect(inWords(issueAt('odd', ['a/b', '~', 0]))).toBe('odd [json-pointer:/a~1b/~0/0]');
});
