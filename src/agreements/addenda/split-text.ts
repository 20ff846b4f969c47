import type { Locale } from '../../kernel/locale.ts';
import type { Clause } from '../clause.ts';
import { numberedHeading } from '../clause.ts';

interface Worded {
  readonly locale: Locale;
  readonly body: string;
  readonly clauses: readonly Clause[];
}

/**
 * The clauses of any agreement. One that was made before clauses were kept, or from a template of one piece, is cut at
 * its headings, so that an addendum can change a part of it; where they are not numbered in order it stays one piece.
 */
export function clausesOf({ locale, body, clauses }: Worded): readonly Clause[] {
  const [only, ...others] = clauses;
  if (only === undefined) return cut(body, locale);
  return others.length === 0 && only.heading === '' ? cut(only.text, locale) : clauses;
}

function cut(text: string, locale: Locale): readonly Clause[] {
  const whole = [piece('text', '', text)];
  const [before = '', ...parts] = text.split(/^## +/m);
  const sections = parts.map((part, index) => {
    const [heading = '', ...rest] = part.split('\n');
    return { heading: withoutNumber(heading.trim(), index + 1, locale), text: rest.join('\n') };
  });
  if (sections.length === 0 || sections.some(({ heading }) => heading === undefined)) return whole;
  return [
    ...(before.trim() === '' ? [] : [piece('text', '', before)]),
    ...sections.map(({ heading = '', text: said }, index) => piece(`section-${index + 1}`, heading, said)),
  ];
}

const piece = (key: string, heading: string, text: string): Clause => ({
  key,
  heading,
  text: text.trim(),
  locked: false,
  standing: 'template',
});

/** The heading alone, if its number is what would be written before it again. */
function withoutNumber(heading: string, number: number, locale: Locale): string | undefined {
  const [before = '', after = ''] = numberedHeading('\0', number, locale).split('\0');
  const fits = heading.startsWith(before) && heading.endsWith(after);
  const bare = fits ? heading.slice(before.length, heading.length - after.length).trim() : '';
  return bare === '' ? undefined : bare;
}
