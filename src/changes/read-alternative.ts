import { type Day, parseDay } from '../kernel/calendar.ts';
import type { Money } from '../kernel/money.ts';
import { parseDifference } from './change.ts';
import type { OptionKind } from './option.ts';

export interface Alternative {
  readonly kind: OptionKind;
  readonly words: string;
  readonly terms: { readonly priceDelta: Money; readonly newDueOn: Day } | null;
}

export type AlternativeProblem = 'shape' | 'difference' | 'day';

// The kind is the first word, with nothing or a mark behind it: `Later: after launch`, but not `Later chapters`.
const mark = /^\s*(?:$|[:：,，、。—–-])/u;
const later = /^(?:later|後日|後で|あとで|後回し|以后|以後|稍后|之后|延后)/iu;
const no = /^(?:no|not|行わない|しない|見送り|不做|不变更|不变|不)/iu;
const swap =
  /^(?:swap\s+(?:it\s+)?(?:for\b|[:：])|swap\s*[:：]|差し替え|差替え|入れ替え|置き換え|替换|换成|换为)/iu;

function kindOf(words: string): OptionKind {
  const isSaid = (word: RegExp): boolean => word.test(words) && mark.test(words.replace(word, ''));
  if (isSaid(later)) return 'later';
  if (isSaid(no)) return 'no';
  return swap.test(words) ? 'swap-for' : 'do-it';
}

/**
 * One line of `Alternatives`: words, price difference, day, with `|` between them. Words alone are an option that the
 * team assesses once the client wants it. “Later”, “Swap for …” and “No” are told by the word they begin with.
 */
export function readAlternative(line: string, currency: string): Alternative | AlternativeProblem {
  const [words = '', difference, day, ...more] = line.split(/[|｜]/).map((part) => part.trim());
  if (words === '' || more.length > 0) return 'shape';
  const kind = kindOf(words);
  if (difference === undefined || kind === 'no') return { kind, words, terms: null };
  const priceDelta = parseDifference(difference, currency);
  if (priceDelta === undefined) return 'difference';
  if (day === undefined || day === '') return 'day';
  const newDueOn = parseDay(day.normalize('NFKC'));
  return newDueOn === undefined ? 'day' : { kind, words, terms: { priceDelta, newDueOn } };
}
