import { codePoints, fits } from './plain-text.ts';

// A mention, date or link, an entity, a code span, or one character: what must not be torn apart.
const whole = /<[^<>]*>|&(?:amp|lt|gt);|`[^`\n]{1,1200}`|[\s\S]/gu;

const tokensOf = (text: string): string[] => text.match(whole) ?? [];

/**
 * Cuts mrkdwn into parts of at most `most` code points, at line ends, else sentence ends, else spaces. The parts
 * joined are the text. A single token longer than `most` stays whole: `mrkdwn.ts` makes none above 2,000.
 */
export function splitMrkdwn(text: string, most: number): string[] {
  if (fits(text, most)) return text === '' ? [] : [text];
  const parts: string[] = [];
  let part: string[] = [];
  let size = 0;
  for (const token of tokensOf(text)) {
    const length = codePoints(token);
    if (size + length > most && part.length > 0) {
      const cut = bestCut(part);
      parts.push(part.slice(0, cut).join(''));
      part = part.slice(cut);
      size = part.reduce((sum, kept) => sum + codePoints(kept), 0);
    }
    part.push(token);
    size += length;
  }
  return part.length === 0 ? parts : [...parts, part.join('')];
}

/** The beginning of the text, at most `most` code points with its ellipsis. */
export function shortenMrkdwn(text: string, most: number): string {
  if (fits(text, most)) return text;
  const kept: string[] = [];
  let size = 1;
  for (const token of tokensOf(text)) {
    size += codePoints(token);
    if (size > most) break;
    kept.push(token);
  }
  return `${kept.join('').trimEnd()}…`;
}

function bestCut(tokens: readonly string[]): number {
  const floor = Math.floor(tokens.length / 2);
  const lastWhere = (ends: (token: string, next: string | undefined) => boolean): number => {
    for (let end = tokens.length; end > floor; end -= 1)
      if (ends(tokens[end - 1] ?? '', tokens[end])) return end;
    return 0;
  };
  return (
    lastWhere((token) => token === '\n') ||
    lastWhere((token, next) => /[。！？]/.test(token) || (/[.!?]/.test(token) && next === ' ')) ||
    lastWhere((token) => /\s/.test(token)) ||
    tokens.length
  );
}
