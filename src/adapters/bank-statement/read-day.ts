import { Temporal } from 'temporal-polyfill';
import type { DateOrder } from '../../billing/statement/reading.ts';

/** A day as a bank writes it: sure, or three numbers of which the order has to be known. */
export type WrittenDay =
  | { readonly day: string }
  | { readonly parts: readonly [string, string, string] }
  | undefined;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** First year of the Reiwa era, less one: R8 is 2026. */
const REIWA = 2018;

/** Reads `2026-11-23`, `2026/11/23 10:00`, `20261123`, `23.11.2026`, `2026年11月23日`, `R8.11.23`, `23 Nov 2026`. */
export function writtenDay(text: string, timeZone: string): WrittenDay {
  const plain = text.normalize('NFKC').trim();
  const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/i.test(plain);
  if (moment) return inZone(plain, timeZone);
  const date = plain.replace(/[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?$/, '').trim();
  return numbered(date) ?? named(date);
}

function inZone(moment: string, timeZone: string): WrittenDay {
  try {
    const day = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate();
    return { day: day.toString() };
  } catch {
    return undefined;
  }
}

function numbered(text: string): WrittenDay {
  const [, y, m, d] =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)?.toSpliced(2, 1) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ??
    [];
  if (y !== undefined) return sure(y, m, d);
  const era = /^(?:R|令和)(\d{1,2})[./年](\d{1,2})[./月](\d{1,2})日?$/iu.exec(text);
  if (era !== null) return sure(String(REIWA + Number(era[1])), era[2], era[3]);
  // Points are written where the day comes first.
  const [, dd, mm, yy] = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text) ?? [];
  if (dd !== undefined) return sure(fullYear(yy ?? ''), mm, dd);
  const [, a, , b, c] = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ?? [];
  return a === undefined || b === undefined || c === undefined ? undefined : { parts: [a, b, c] };
}

function named(text: string): WrittenDay {
  const [, d, name, y] = /^(\d{1,2})[- ]([A-Za-z]{3,9})\.?,?[- ](\d{4}|\d{2})$/.exec(text) ?? [];
  if (d !== undefined) return sure(fullYear(y ?? ''), monthOf(name), d);
  const [, first, day, year] = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(text) ?? [];
  return first === undefined ? undefined : sure(year, monthOf(first), day);
}

const monthOf = (name = ''): string => String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);

const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

function sure(year: string | undefined, month: string | undefined, day: string | undefined): WrittenDay {
  try {
    const fields = { year: Number(year), month: Number(month), day: Number(day) };
    return { day: Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString() };
  } catch {
    return undefined;
  }
}

/** Three numbers read in this order; `undefined` where that is no day. */
export function dayInOrder(
  [a, b, c]: readonly [string, string, string],
  order: DateOrder,
): string | undefined {
  // A year of four digits at the end has nothing but day and month before it.
  if (order === 'ymd' && (a.length !== 2 || c.length !== 2)) return undefined;
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  const read = sure(fullYear(year), month, day);
  return read !== undefined && 'day' in read ? read.day : undefined;
}
