import type { z } from 'zod';
import type { Books, KeptInvoice } from './books.ts';
import { formOf } from './form.ts';
import type { InvoiceDesk } from './invoices.ts';
import { Refused } from './refused.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  /** The query of a GET, the body of a POST. */
  readonly text: string;
}

export interface Parts {
  readonly books: Books;
  readonly desk: InvoiceDesk;
  readonly account: string;
  readonly isRestricted: () => boolean;
  readonly forbids: (path: string) => boolean;
  readonly endpoints: () => readonly object[];
  /** Ways to pay that this account has switched on. */
  readonly offers: (method: string) => boolean;
  shown(invoice: KeptInvoice, expands?: readonly string[]): object;
}

/** What one call may carry and nothing else; or Stripe's words about what it may not. */
export function read<T extends z.ZodType>(shape: T, { text }: Asked): z.output<T> {
  const parsed = shape.safeParse(formOf(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const param = [...issue.path, ...issue.keys].join('.');
    throw new Refused(`Received unknown parameter: ${param}`, {
      isValidation: true,
      code: 'parameter_unknown',
      param,
    });
  }
  const param = issue?.path.join('.') ?? '';
  throw new Refused(`Invalid ${param}: ${issue?.message ?? ''}`, { isValidation: true, param });
}

export const forbidden = (): Refused =>
  new Refused('The provided key does not have the required permissions.', {
    status: 403,
    isValidation: true,
  });

/** Newest first, a page at a time. */
export function listed(
  all: readonly { readonly id: string }[],
  page: { limit?: number | undefined; starting_after?: string | undefined },
) {
  const newest = all.toReversed();
  const from =
    page.starting_after === undefined ? 0 : newest.findIndex(({ id }) => id === page.starting_after) + 1;
  const data = newest.slice(from, from + (page.limit ?? 10));
  return { object: 'list', data, has_more: from + data.length < newest.length, url: '/v1' };
}
