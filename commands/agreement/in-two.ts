import { ROOM } from './clause-form.ts';

/**
 * A text for two fields that are joined by a line break: cut at the end of a line, unless a part would then be longer
 * than its field, which would cut off its end unseen. No longer than both fields together.
 */
export function inTwo(words: string): { readonly text: string; readonly more?: string } {
  const points = [...words];
  if (points.length <= ROOM) return { text: words };
  const end = points.lastIndexOf('\n', ROOM);
  const atLine = end > 0 && points.length - end - 1 <= ROOM;
  const [first, rest] = atLine
    ? [points.slice(0, end), points.slice(end + 1)]
    : [points.slice(0, ROOM), points.slice(ROOM)];
  return { text: first.join(''), more: rest.join('') };
}
