import type { Piece } from './clause-diff.ts';

/** How much of what stayed is shown beside a difference, in characters. */
const AROUND = 60;

/** Differences as plain text: `[−thirty]`, `[+sixty]`. Long stretches that stayed are shortened to what is near. */
export function markedText(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text }, index) => {
      if (kind === 'gone') return `[−${text}]`;
      if (kind === 'new') return `[+${text}]`;
      return shortened(text, index > 0, index < pieces.length - 1);
    })
    .join('');
}

function shortened(text: string, after: boolean, before: boolean): string {
  const points = [...text];
  const head = after ? points.slice(0, AROUND).join('') : '';
  const tail = before ? points.slice(-AROUND).join('') : '';
  if (points.length <= AROUND * 2) return text;
  // Only outside, so that no blank beside a difference gets lost.
  return `${head === '' ? '' : `${head} `}…${tail === '' ? '' : ` ${tail}`}`;
}
