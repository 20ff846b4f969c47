import { type Day, parseDay } from '../kernel/calendar.ts';
import { refuse } from './refusals.ts';

/** One line of a request: what, and behind bars its format and a day of its own. */
export interface RequestedItem {
  readonly what: string;
  readonly format: string;
  readonly dueOn?: Day;
}

const LONGEST = { what: 200, format: 120 };

/** `Logo | SVG | 2026-12-04`: the format and the day may be left out, in either place. Throws for what can't be read. */
export function readItems(lines: readonly string[]): readonly RequestedItem[] {
  return lines.map((line, index) => {
    const [what = '', ...rest] = line
      .normalize('NFC')
      .split(/[|｜]/)
      .map((part) => part.trim());
    const said = rest.filter((part) => part !== '');
    const days = said.filter(looksLikeADay);
    const formats = said.filter((part) => !looksLikeADay(part));
    const dueOn = days[0] === undefined ? undefined : parseDay(days[0]);
    const format = formats[0] ?? '';
    const isWrong = days.length > 1 || formats.length > 1 || (days.length === 1 && dueOn === undefined);
    if (what === '' || isWrong || isTooLong(what, LONGEST.what) || isTooLong(format, LONGEST.format))
      throw refuse.lineNotUnderstood({ line: index + 1 }, 'items');
    return { what, format, ...(dueOn !== undefined && { dueOn }) };
  });
}

const looksLikeADay = (part: string): boolean => /^\d{4}-\d{1,2}-\d{1,2}$/.test(part);
const isTooLong = (text: string, most: number): boolean => [...text].length > most;
