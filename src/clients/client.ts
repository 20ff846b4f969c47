import type { Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import type { Visit } from '../kernel/visit.ts';
import type { IntakeInput } from './intake-input.ts';

/** What a company or person is compared by: `Kawa  Foods` and `ＫＡＷＡ foods` are the same. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

/** Where invoices go and what has to stand on them, as the client said it. */
export function billingDetails(input: IntakeInput): Record<string, string> {
  const { legalName, address, taxNumber, purchaseOrder, qualifiedInvoice, fapiaoTitle } = input;
  const name = input.billingName ?? input.contactName;
  const email = input.billingEmail ?? input.contactEmail;
  const given = { legalName, address, taxNumber, purchaseOrder, qualifiedInvoice, fapiaoTitle, name, email };
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/**
 * Finds the client of this name, else opens a new one. `among` limits whom may be found: an outsider who types
 * another company's name must not become its contact. What was known of billing stays; only gaps are filled.
 */
export async function clientNamed(
  tx: Tx,
  input: IntakeInput,
  among: readonly string[] | undefined,
  visit: Visit,
): Promise<string> {
  // Two intakes of one new company at once would otherwise both find nobody.
  await tx.$executeRaw`select 1 from (select pg_advisory_xact_lock(hashtext(${`client:${nameKey(input.client)}`}))) taken`;
  const rows = await tx.client.findMany({
    where: among === undefined ? {} : { id: { in: [...among] } },
    select: { id: true, name: true },
    orderBy: { createdAt: 'asc' },
  });
  const found = rows.find(({ name }) => sameName(name, input.client));
  const billing = billingDetails(input);
  if (found !== undefined) {
    const before = await tx.client.findUniqueOrThrow({ where: { id: found.id }, select: { billing: true } });
    await tx.client.update({
      where: { id: found.id },
      data: { billing: { ...billing, ...record(before.billing) } },
    });
    return found.id;
  }
  const id = visit.newId('cli');
  const { client: name, locale, country, timeZone } = input;
  await tx.client.create({
    data: { id, name, locale, country, timeZone, billing, createdAt: instantToColumn(visit.now) },
  });
  return id;
}

const record = (json: unknown): object => (typeof json === 'object' && json !== null ? json : {});
