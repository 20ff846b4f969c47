import { z } from 'zod';
import {
  type Books,
  KeptCredit,
  KeptCustomer,
  KeptDispute,
  KeptEvent,
  KeptFile,
  KeptInvoice,
  KeptItem,
  KeptRecord,
  KeptRefund,
} from './books.ts';

/** More events are forgotten, the oldest first. */
const MOST_EVENTS = 300;

/** An account's books as a file holds them. */
export const KeptBooks = z.object({
  customers: z.array(KeptCustomer),
  invoices: z.array(KeptInvoice),
  items: z.array(KeptItem),
  credits: z.array(KeptCredit),
  refunds: z.array(KeptRefund),
  disputes: z.array(KeptDispute),
  files: z.array(KeptFile).default([]),
  records: z.array(KeptRecord),
  events: z.array(KeptEvent),
  numbers: z.number(),
});
export type KeptBooks = z.output<typeof KeptBooks>;

export const emptyBooks: KeptBooks = {
  customers: [],
  invoices: [],
  items: [],
  credits: [],
  refunds: [],
  disputes: [],
  files: [],
  records: [],
  events: [],
  numbers: 0,
};

/** A copy: what goes on in the books does not change it. */
export const keptFrom = (books: Books): KeptBooks =>
  structuredClone({
    customers: [...books.customers.values()],
    invoices: [...books.invoices.values()],
    items: [...books.items.values()],
    credits: [...books.credits.values()],
    refunds: [...books.refunds.values()],
    disputes: [...books.disputes.values()],
    files: [...books.files.values()],
    records: [...books.records.values()],
    events: books.events.slice(-MOST_EVENTS),
    numbers: books.numbers,
  });

export function openKeptBooks(books: Books, kept: KeptBooks): void {
  const { events, numbers, ...lists } = structuredClone(kept);
  fill(books.customers, lists.customers);
  fill(books.invoices, lists.invoices);
  fill(books.items, lists.items);
  fill(books.credits, lists.credits);
  fill(books.refunds, lists.refunds);
  fill(books.disputes, lists.disputes);
  fill(books.files, lists.files);
  fill(books.records, lists.records);
  books.events.splice(0, books.events.length, ...events);
  books.numbers = numbers;
}

function fill<T extends { readonly id: string }>(map: Map<string, T>, all: readonly T[]): void {
  map.clear();
  for (const one of all) map.set(one.id, one);
}
