import type { WeeklyContent } from '../../digest-content.ts';
import { text } from '../../text.ts';
import { dayOf, listed, type Section, short } from '../section.ts';

export const materials: Section<WeeklyContent> = {
  name: 'materials',
  of: (content, size) =>
    listed(
      text.materials(),
      content.materials.map(({ what, dueOn, late }) => {
        const values = { what: short(what, size), day: dayOf(dueOn) };
        return late ? text.materialLate(values) : text.materialDue(values);
      }),
      size.lines,
    ),
};
