import { code } from '../../../kernel/phrase.ts';
import { dailyText as text } from '../../daily-text.ts';
import type { DailyContent } from '../../digest-content.ts';
import { listed, type Section } from '../section.ts';

export const stuck: Section<DailyContent> = {
  name: 'stuck',
  of: ({ stuck: count }, { lines }) =>
    listed(
      text.stuck(),
      count === 0 ? [] : [text.stuckLine({ count, command: code('/engawa stuck') })],
      lines,
    ),
};
