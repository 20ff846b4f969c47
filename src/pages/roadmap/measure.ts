/** Thousandths of the size, from the space to the tilde, in the bold face. */
const latin =
  '227 370 574 590 590 963 740 325 378 378 507 590 325 370 325 387 590 590 590 590 590 590 590 590 590 590 325 325 590 590 590 514 1007 641 681 656 714 615 585 717 757 330 568 686 578 853 749 770 667 770 682 624 625 748 619 915 627 580 613 378 387 378 590 567 626 591 644 527 644 581 372 597 640 304 306 604 315 964 641 626 644 644 437 495 421 637 576 863 562 574 511 378 296 378 590'
    .split(' ')
    .map(Number);

/** The regular face is a twentieth narrower; somewhat too wide is better than too narrow. */
const REGULAR = 0.97;

/** How wide a line of text becomes, in units; for what is not ASCII at least as wide as it is. */
export function widthOf(text: string, size: number, bold = true): number {
  let thousandths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const known = latin[code - 32];
    if (known !== undefined) thousandths += bold ? known : known * REGULAR;
    else thousandths += code < 0x2000 ? 720 : 1_000;
  }
  return (thousandths * size) / 1_000;
}

/** The size, or as much smaller as a line needs to fit. */
export const sizeWithin = (text: string, size: number, width: number): number =>
  Math.min(size, Math.floor((size * width) / Math.max(1, widthOf(text, size))));

/** Where a line may end: between words, and in scripts without spaces anywhere but before `、`, `」`, `ー` or `ゃ`. */
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（【][々、。」』】）：；！？，．・ーゃゅょっャュョッァィゥェォ]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（【]+|\s+/gu;

/** At most `most` lines of at most `width` units; what does not fit is cut, which `…` shows. */
export function wrapText(
  text: string,
  size: number,
  width: number,
  most: number,
  bold = true,
): readonly string[] {
  const wide = (part: string): number => widthOf(part, size, bold);
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, wide, width)) {
    if (wide((line + piece).trimEnd()) <= width) {
      line = line === '' ? piece.trimStart() : line + piece;
      continue;
    }
    lines.push(line.trimEnd());
    line = piece.trimStart();
    if (lines.length >= most) return cutLast(lines, most, wide, width);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines.length > most ? cutLast(lines, most, wide, width) : lines;
}

/** A word wider than a line (an address, say) is broken where the line ends. */
function piecesOf(text: string, wide: (part: string) => number, width: number): readonly string[] {
  return (text.trim().match(pieces) ?? []).flatMap((piece) => {
    if (wide(piece) <= width) return [piece];
    const parts: string[] = [];
    let part = '';
    for (const character of piece) {
      if (wide(part + character) > width) {
        parts.push(part);
        part = '';
      }
      part += character;
    }
    return [...parts, part];
  });
}

/** The last line ends in `…`, shorter by as many characters as that needs. */
function cutLast(
  lines: readonly string[],
  most: number,
  wide: (part: string) => number,
  width: number,
): readonly string[] {
  if (most === 0) return [];
  const characters = [...(lines[most - 1] ?? '')];
  while (wide(`${characters.join('')}…`) > width && characters.length > 0) characters.pop();
  return [...lines.slice(0, most - 1), `${characters.join('').trimEnd()}…`];
}
