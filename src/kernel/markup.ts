/** A piece of an agreement's text. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  /** `mark` is the clause's own number as the author wrote it: `1.2`, `(a)`, `第3項`. */
  | { readonly kind: 'clause'; readonly mark: string; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns of figures, set to the right. */
      readonly right: readonly boolean[];
    };

// Numbers that may begin an ordinary sentence ("3.5% of the fee", 「第3条に定める」) count only before a space.
const numbers = String.raw`(?:\d+\.)+\d*|\d+\)|第[一二三四五六七八九十百\d]+[条項款]`;
const brackets = String.raw`[(（](?:[a-z]{1,4}|\d{1,3}|[一二三四五六七八九十]+)[)）]|[①-⑳]|[一二三四五六七八九十]+、`;
const mark = new RegExp(`^((?:${numbers})(?=[ \u3000])|${brackets})[ \u3000]*(\\S.*)$`, 'u');

/**
 * Reads an agreement's text: `# heading`, `## smaller heading`, `- item`, clauses that begin with their number,
 * `| tables |` with a `|---|---:|` line under the header (`:` on the right: figures), and paragraphs between empty
 * lines, in which line breaks are kept. Everything else is shown as it stands; nothing is ever an error or dropped.
 */
export function parseMarkup(text: string): readonly Block[] {
  const lines = visibleText(text).split('\n');
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const { block, used } = readBlock(lines, at);
    if (block !== undefined) blocks.push(block);
    at += used;
  }
  return blocks;
}

function readBlock(lines: readonly string[], at: number): { block?: Block; used: number } {
  const line = lineAt(lines, at);
  if (line === '') return { used: 1 };
  const [, hashes, heading] = /^(#{1,2}) +(.+)$/.exec(line) ?? [];
  if (heading !== undefined) {
    return { block: { kind: 'heading', level: hashes === '#' ? 1 : 2, text: heading }, used: 1 };
  }
  const table = readTable(lines, at);
  if (table !== undefined) return table;
  if (line.startsWith('- ')) {
    const items = takeWhile(lines, at, (next) => next.startsWith('- '));
    return { block: { kind: 'list', items: items.map((item) => item.slice(2).trim()) }, used: items.length };
  }
  const body = [line, ...takeWhile(lines, at + 1, (next) => next !== '' && !begins(next))];
  const [, number, rest] = mark.exec(line) ?? [];
  if (number !== undefined && rest !== undefined) {
    return { block: { kind: 'clause', mark: number, lines: [rest, ...body.slice(1)] }, used: body.length };
  }
  return { block: { kind: 'paragraph', lines: body }, used: body.length };
}

function readTable(lines: readonly string[], at: number): { block: Block; used: number } | undefined {
  const dashes = lineAt(lines, at + 1);
  if (!lineAt(lines, at).startsWith('|') || !/^\|(\s*:?-+:?\s*\|)+$/.test(dashes)) return undefined;
  const header = cells(lineAt(lines, at));
  const right = cells(dashes).map((cell) => cell.endsWith(':'));
  const rows = takeWhile(lines, at + 2, (next) => next.startsWith('|')).map((row) =>
    fitted(cells(row), header.length),
  );
  return { block: { kind: 'table', header, rows, right }, used: rows.length + 2 };
}

const lineAt = (lines: readonly string[], at: number): string => (lines[at] ?? '').trim();

const begins = (line: string): boolean => /^(#{1,2} |- |\|)/.test(line) || mark.test(line);

function takeWhile(lines: readonly string[], from: number, belongs: (line: string) => boolean): string[] {
  const taken: string[] = [];
  for (let at = from; at < lines.length && belongs(lineAt(lines, at)); at += 1) taken.push(lineAt(lines, at));
  return taken;
}

/** As many cells as there are columns; what has no column of its own stays in the last. */
const fitted = (row: readonly string[], columns: number): string[] =>
  Array.from({ length: columns }, (_, index) =>
    index < columns - 1 ? (row[index] ?? '') : row.slice(index).join(' | '),
  );

const cells = (row: string): string[] =>
  row
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim());

/**
 * Text without what nobody can see but what can change what is seen: control characters, direction overrides,
 * zero-width characters, variation selectors. A page and a PDF then show the same characters in the same order.
 */
export function visibleText(text: string): string {
  return (
    text
      // First, because taking out what stands between two halves would join them to something invisible.
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
      .replaceAll('\t', ' ')
      .replace(/[^\P{Cc}\n]|\p{Cf}|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '')
      .replace(/.\p{M}+/gu, (composed) => composed.normalize('NFC'))
  );
}
