import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../src/agreements/addenda/split-text.ts';
import { bodyOf, type Clause } from '../../../src/agreements/clause.ts';
import { type Locale, locales } from '../../../src/kernel/locale.ts';

const clause = (key: string, heading: string, text: string): Clause => ({
  key,
  heading,
  text,
  locked: false,
  standing: 'template',
});
const some = [
  clause('before', '', 'Between A and B.'),
  clause('x', 'Fee', '1.1 It is paid.\n1.2 Soon.'),
  clause('y', 'No return', 'Never.'),
];

describe('the clauses of an agreement', () => {
  it('are its own where it has them', () => {
    expect(clausesOf({ locale: 'en', body: 'x', clauses: some })).toBe(some);
  });

  it.each(locales)('are cut out of a text in %s that was made before they were kept', (locale: Locale) => {
    const body = bodyOf(some, locale);
    const cut = clausesOf({ locale, body, clauses: [] });
    expect(cut.map(({ heading, text }) => [heading, text])).toEqual(
      some.map(({ heading, text }) => [heading, text]),
    );
    expect(bodyOf(cut, locale)).toBe(body);
    expect(clausesOf({ locale, body, clauses: [clause('text', '', body)] })).toEqual(cut);
  });

  it('are the whole where its headings are not numbered in order', () => {
    const body = '## Fee\nIt is paid.\n\n## 7. Rights\nThey pass.\n';
    expect(clausesOf({ locale: 'en', body, clauses: [] })).toEqual([clause('text', '', body.trim())]);
  });
});
