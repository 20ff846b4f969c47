import { describe, expect, it } from 'vitest';
import { locales } from '../../src/kernel/locale.ts';
import { type LinkProblem, linkProblemPage } from '../../src/pages/link-problem-page.ts';
import { headingLevels } from './samples.ts';

describe('a link that does not open', () => {
  it.each(locales)('says in %s what happened and whom to ask, differently for each problem', (locale) => {
    const problems: LinkProblem[] = ['expired', 'used', 'wrong', 'revoked'];
    const pages = problems.map((problem) => linkProblemPage({ locale, agency: 'Kumo <K>', problem }));
    expect(new Set(pages).size).toBe(4);
    for (const page of pages) {
      expect(headingLevels(page)).toEqual([1]);
      expect(page.split('Kumo &lt;K&gt;').length - 1).toBe(2);
    }
  });
});
