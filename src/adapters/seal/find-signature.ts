/** From the first byte to the one after the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a PDF of ours keeps its signature. */
export interface SignatureSpot {
  /** What stands between the brackets of /ByteRange. */
  readonly byteRange: Span;
  /** The signature in hex, with its angle brackets: the only part of the file that is not signed. */
  readonly contents: Span;
}

/**
 * Follows the file's own structure, from its last line to the one signature field. Searching for the words instead
 * would find them in a title that somebody made up to look like a signature.
 */
export function findSignature(pdf: Uint8Array): SignatureSpot | undefined {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const table = readTable(text);
  const root = table?.object(table.root);
  const form = table?.object(referenceIn(root, /\/AcroForm (\d+) 0 R/));
  const field = table?.object(referenceIn(form, /\/Fields \[(\d+) 0 R\]/));
  const dictionary = table?.object(referenceIn(field, /\/V (\d+) 0 R/));
  if (dictionary === undefined) return undefined;
  // Both come before anything that a person wrote (reason, name), see documents/seal-place.ts.
  const found =
    /^\d+ 0 obj\n<<\n\/Type \/Sig\n[^(<]*?\/ByteRange \[([^\]]*)\]\n\/Contents (<[0-9a-f]*>)/.exec(
      dictionary.text,
    );
  const [whole, range, contents] = found ?? [];
  if (whole === undefined || range === undefined || contents === undefined) return undefined;
  const end = dictionary.offset + whole.length;
  const from = dictionary.offset + whole.indexOf('/ByteRange [') + '/ByteRange ['.length;
  return {
    byteRange: { from, to: from + range.length },
    contents: { from: end - contents.length, to: end },
  };
}

interface Found {
  readonly offset: number;
  readonly text: string;
}

/** The file's table of objects. A file with a second revision has another form than ours and is not read. */
function readTable(text: string) {
  const start = /startxref\n(\d+)\n%%EOF\n?$/.exec(text.slice(-64))?.[1];
  const head = /^xref\n0 (\d+)\n/.exec(
    start === undefined ? '' : text.slice(Number(start), Number(start) + 32),
  );
  const count = head?.[1];
  if (start === undefined || head === null || count === undefined) return undefined;
  const first = Number(start) + head[0].length;
  const trailer = text.slice(first + 20 * Number(count));
  const root = /^trailer\n<<[^(]*?\/Root (\d+) 0 R/.exec(trailer)?.[1];
  const object = (number: string | undefined): Found | undefined => {
    if (number === undefined || Number(number) >= Number(count)) return undefined;
    const offset = Number(text.slice(first + 20 * Number(number), first + 20 * Number(number) + 10));
    const end = text.indexOf('\nendobj', offset);
    const found = text.slice(offset, end);
    return end >= 0 && found.startsWith(`${number} 0 obj\n`) ? { offset, text: found } : undefined;
  };
  return { root, object };
}

const referenceIn = (found: Found | undefined, pattern: RegExp): string | undefined =>
  found === undefined ? undefined : pattern.exec(found.text)?.[1];
