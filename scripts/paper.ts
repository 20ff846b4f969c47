import { stdout } from 'node:process';

type Ink = 'bold' | 'dim' | 'cyan' | 'green' | 'yellow';

const codes: Record<Ink, readonly [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  cyan: [36, 39],
  green: [32, 39],
  yellow: [33, 39],
};

/** Colours are for people: a terminal, and nobody who said NO_COLOR (https://no-color.org). */
const coloured = stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '';

export const ink = (colour: Ink, text: string): string => {
  const [on, off] = codes[colour];
  return coloured ? `\u001b[${on}m${text}\u001b[${off}m` : text;
};

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

/** How many cells of a terminal a text takes: Japanese and Chinese letters take two. */
const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

const padded = (text: string, width: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? `${space}${text}` : `${text}${space}`;
};

export const say = (line = ''): void => console.log(line);

/** A heading across the page. */
export function heading(title: string, moment: string): void {
  const rule = '─'.repeat(Math.max(4, 78 - widthOf(title) - widthOf(moment)));
  say(`\n${ink('bold', `── ${title}`)} ${ink('dim', `${rule} ${moment}`)}\n`);
}

const field = /^\*(.+)\*$/;

/** A label and its value stand on one line; a heading with a list below it keeps a line of its own. */
function folded(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    const label = field.exec(line)?.[1];
    const next = lines[at + 1] ?? '•';
    if (label !== undefined)
      return /^(?:•|\*.+\*$)/.test(next) ? [ink('bold', label)] : [`${ink('bold', label)}: ${next}`];
    return at > 0 && field.test(lines[at - 1] ?? '') && !line.startsWith('•') ? [] : [line];
  });
}

/** Buttons in colour, and of personal links no more than a beginning: they are keys. */
const dressed = (line: string): string => {
  const short = line.replaceAll(/(\/(?:sign|status|file)\/)[\w.~-]{20,}/g, '$1…');
  return short.startsWith('[') ? ink('yellow', short) : short;
};

/** A card, as it stands in its channel. */
export function card(where: string, text: string): void {
  const [title = '', ...body] = text.split('\n');
  say(ink('cyan', `  ┌ ${where}`));
  for (const line of [ink('bold', title), ...folded(body).map(dressed)]) say(`  ${ink('cyan', '│')} ${line}`);
  say(ink('cyan', '  └'));
}

/** Columns as wide as what stands in them; numbers to the right. */
export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const isNumber = (column: number): boolean =>
    rows.every((row) => /^[-\d,. %A-Z]*\d$/.test(row[column] ?? ''));
  const widths = head.map((name, column) =>
    Math.max(widthOf(name), ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, column) => padded(cell, widths[column] ?? 0, isNumber(column))).join('  ')}`.trimEnd();
  say(`\n${ink('bold', title)}`);
  say(ink('dim', line(head)));
  for (const row of rows) say(line(row));
}
