/** Width of a piece of text, in the unit of `width`. */
export type Measure = (text: string) => number;

/**
 * Breaks text into lines that fit: between words, and between Han characters and kana, which stand without spaces.
 * Kinsoku: closing marks and small kana never begin a line, opening brackets never end one. A word wider than the
 * line is broken inside. Joined again, the lines are the text, except for spaces at the breaks.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, measure));
}

/** No line holds as many characters; to measure a word of a million of them would take a gigabyte. */
const MOST_IN_LINE = 600;

function breakParagraph(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const close = (): void => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const atom of atomsOf(text)) {
    const wide = atom.length > MOST_IN_LINE ? Number.POSITIVE_INFINITY : measure(atom.trimEnd());
    if (line !== '' && used + wide > width) close();
    if (line === '' && lines.length > 0 && atom.trim() === '') continue;
    if (wide <= width) {
      line += atom;
      used += measure(atom);
      continue;
    }
    for (const piece of shatter(atom, width, measure)) {
      if (line !== '') close();
      line = piece;
      used = measure(piece);
    }
  }
  close();
  return lines;
}

/** Pieces of a word that is wider than a line. */
function shatter(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const wide = measure(character);
    if (piece !== '' && used + wide > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += wide;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** The smallest pieces that stay together; spaces belong to the piece before them. */
function atomsOf(text: string): string[] {
  const atoms: string[] = [];
  let before = '';
  for (const character of text) {
    if (before !== '' && !mayBreak(before, character)) atoms.push(`${atoms.pop()}${character}`);
    else atoms.push(character);
    before = character;
  }
  return atoms;
}

const notFirst = new Set(
  '、。，．・：；？！‼⁇゛゜´｀ーヽヾゝゞ々〻〕）］｝〉》」』】〙〗〟’”｠»ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ％‰℃°′″,.:;?!)]}%–—‥…～〜',
);
const notLast = new Set('〔（［｛〈《「『【〘〖〝‘“｟«([{￥＄£€$#№');
const ideographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return false;
  if (before === ' ' || before === '\u3000') return true;
  if (before === '\u00a0' || after === '\u00a0') return false;
  if (notFirst.has(after) || notLast.has(before)) return false;
  return (
    ideographic.test(before) || ideographic.test(after) || (/[/?&=_-]/.test(before) && /[a-z]/i.test(after))
  );
}
