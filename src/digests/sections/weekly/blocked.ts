import type { WeeklyContent } from '../../digest-content.ts';
import { text } from '../../text.ts';
import { listed, type Section, short } from '../section.ts';

/** What cannot go on although its own day has not come, and what it waits for. */
export const blocked: Section<WeeklyContent> = {
  name: 'blocked',
  of: (content, size) =>
    listed(
      text.blocked(),
      content.blocked.map(({ title, waitsFor }) => {
        const values = { title: short(title, size), other: short(waitsFor.title, size) };
        return waitsFor.kind === 'material'
          ? text.blockedByMaterial(values)
          : text.blockedByMilestone(values);
      }),
      size.lines,
    ),
};
