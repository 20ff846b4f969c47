/** One line of at most `most` code points, with an ellipsis where it was cut. */
export function oneLine(text: string, most: number): string {
  const points = [...text.replaceAll(/\s+/g, ' ').trim()];
  return points.length <= most
    ? points.join('')
    : `${points
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** The first `most` words of a line, for texts whose words are counted. */
export function firstWords(text: string, most: number): string {
  const words = text.trim().split(/\s+/);
  return words.length <= most ? words.join(' ') : `${words.slice(0, most).join(' ')}…`;
}
