import { readStatementFile } from '../../../src/adapters/bank-statement/read-statement-file.ts';
import type { AboutFile, Reading } from '../../../src/billing/statement/reading.ts';

/** An agency in Tokyo that imports on a Monday in November. */
export const about: AboutFile = {
  layout: null,
  currency: 'JPY',
  timeZone: 'Asia/Tokyo',
  today: '2026-11-23',
  country: 'JP',
};

export const reading = (file: string | Uint8Array, change: Partial<AboutFile> = {}): Promise<Reading> =>
  readStatementFile(typeof file === 'string' ? new TextEncoder().encode(file) : file, {
    ...about,
    ...change,
  });

/** What came in, in a few words each: `2026-11-20 350000 JPY Kawa Foods|2026-0001`. */
export async function cameIn(file: string | Uint8Array, change: Partial<AboutFile> = {}): Promise<string[]> {
  const found = await reading(file, change);
  if (!('read' in found)) throw new Error(JSON.stringify(found));
  return found.read.entries.map(
    ({ bookedOn, minor, currency, payer, reference }) =>
      `${bookedOn} ${minor} ${currency} ${payer}|${reference}`,
  );
}

/** What is wrong, in a few words each: `3 decimals 1.005`. */
export async function wrongIn(file: string | Uint8Array, change: Partial<AboutFile> = {}): Promise<string[]> {
  const found = await reading(file, change);
  if ('problem' in found) return [found.problem];
  return 'faults' in found ? found.faults.map(({ line, kind, text }) => `${line} ${kind} ${text}`) : [];
}
