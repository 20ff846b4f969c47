import type { CardWords } from '../../kernel/notice.ts';
import { monthlySections } from '../sections/monthly.ts';
import { type Size, usualSize } from '../sections/section.ts';
import { monthWords } from './month-words.ts';
import type { MonthlyContent } from './monthly-content.ts';
import { text } from './text.ts';

/** A report may be longer than a digest, and still ends on one screen. */
const size: Size = { ...usualSize, lines: 10 };

/** A month in words, as it was when it was composed. */
export const monthlyWords = (content: MonthlyContent): CardWords => ({
  title: text.title({ name: content.name, month: monthWords(content.month) }),
  body: [content.digests === 0 ? text.bodyAlone() : text.body({ count: content.digests })],
  sections: monthlySections.flatMap((section) => section.of(content, size) ?? []),
  buttons: [
    {
      press: 'project.page',
      label: text.statusPage(),
      value: { engagementId: content.engagementId },
    },
  ],
});
