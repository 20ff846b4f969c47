import { createHash } from 'node:crypto';
import type { AboutFile, Reading } from '../../billing/statement/reading.ts';
import { textsOf } from './decode.ts';
import { isXml, readCamt } from './read-camt.ts';
import { readCsv } from './read-csv.ts';

/** What a bank's file says, whatever its kind and encoding; never throws, whatever it is. */
export async function readStatementFile(bytes: Uint8Array, about: AboutFile): Promise<Reading> {
  if (bytes.byteLength === 0) return { problem: 'empty' };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const texts = textsOf(bytes, about.country);
  const [first] = texts;
  if (first === undefined) return { problem: 'wrong-kind' };
  if (first.trim() === '') return { problem: 'empty' };
  if (isXml(first)) return readCamt(xmlText(bytes, first), sha256, about);
  const readings = texts.flatMap((text) => readCsv(text, sha256, about) ?? []);
  // The encoding in which the columns' names are words is the right one.
  return readings.find((reading) => !isUnclear(reading)) ?? readings[0] ?? { problem: 'not-a-statement' };
}

const isUnclear = (reading: Reading): boolean =>
  ('unclear' in reading && reading.unclear.orders.length === 0) || 'problem' in reading;

/** XML names its encoding itself. */
function xmlText(bytes: Uint8Array, text: string): string {
  const named = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(text.slice(0, 200))?.[1];
  if (named === undefined || /^utf-?(?:8|16)/i.test(named)) return text;
  try {
    return new TextDecoder(named, { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}
