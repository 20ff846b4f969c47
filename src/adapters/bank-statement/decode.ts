import { TextDecoder } from 'node:util';

const starts = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** By its mark, where it has one. */
function marked(bytes: Uint8Array): string | undefined {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le';
  return starts(bytes, 0xfe, 0xff) ? 'utf-16be' : undefined;
}

/** Half of the bytes of western text in UTF-16 are zero, all in the same places. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 2000);
  const zeros = (odd: number): number => head.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  if (zeros(1) > head.length / 4) return 'utf-16le';
  return zeros(0) > head.length / 4 ? 'utf-16be' : undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control characters that no text has: a picture, an archive, a spreadsheet under a wrong name. */
const isText = (text: string): boolean =>
  ![...text.slice(0, 5000)].some((one) => isControl(one.codePointAt(0) ?? 0));

const isControl = (code: number): boolean => code < 9 || (code > 13 && code < 32);

const halfKana = /[\uff61-\uff9f]/gu;
const usual = /[\u3040-\u30ff\u4e00-\u9fff\uff01-\uff60]/gu;
const rare = /[\u3400-\u4dbf\ue000-\uf8ff\uff61-\uff9f]/gu;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/**
 * The file's text in every encoding that it may have, the likeliest first. Bytes of Shift_JIS and GB 18030 often are
 * good in both: `country` and what banks write decide, and whoever reads a header in one of them has the proof.
 */
export function textsOf(bytes: Uint8Array, country: string): readonly string[] {
  const sure = marked(bytes) ?? unmarkedUtf16(bytes);
  if (sure !== undefined) return [decoded(bytes, sure)].filter(isReadable);
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return [utf8].filter(isReadable);
  const asian = country === 'CN' ? ['gb18030', 'shift_jis'] : ['shift_jis', 'gb18030'];
  const tried = asian
    .map((encoding) => ({ encoding, text: decoded(bytes, encoding) }))
    .flatMap(({ encoding, text }) => (text === undefined ? [] : [{ text, oddness: oddness(text, encoding) }]))
    .toSorted((a, b) => a.oddness - b.oddness)
    .map(({ text }) => text);
  const western = decoded(bytes, 'windows-1252');
  return (isWestern(bytes) ? [western, ...tried] : [...tried, western]).filter(isReadable);
}

/** Letters with accents stand alone among others; what is written in pairs of bytes has long runs, or bytes below 0xa0. */
function isWestern(bytes: Uint8Array): boolean {
  const runs: number[] = [];
  let run = 0;
  for (const byte of bytes.subarray(0, 100_000)) {
    if (byte > 0x80 && byte < 0xa0) return false;
    if (byte >= 0xa0) run += 1;
    else if (run > 0) {
      runs.push(run);
      run = 0;
    }
  }
  return runs.filter((length) => length === 1).length > runs.length / 2;
}

const isReadable = (text: string | undefined): text is string => text !== undefined && isText(text);

/** Japanese banks write half-width kana; anything rare otherwise speaks against an encoding. */
function oddness(text: string, encoding: string): number {
  const odd = encoding === 'shift_jis' ? count(text, rare) - count(text, halfKana) : count(text, rare);
  return odd - count(text, usual) / 1000;
}
