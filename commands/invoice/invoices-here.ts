import { z } from 'zod';
import { type InvoiceStatus, invoiceFrom } from '../../src/billing/invoice.ts';
import { refuse } from '../../src/billing/refusals.ts';
import { takenOff, takenOffShape } from '../../src/billing/taken-off.ts';
import { states } from '../../src/billing/text.ts';
import { money } from '../../src/kernel/money.ts';
import { code, type Said } from '../../src/kernel/phrase.ts';
import type { Call, ReadDb } from '../../src/surface/desk.ts';
import { choice } from '../../src/surface/field.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { text } from './text.ts';

/** As many options as Slack shows in one list. */
const mostOptions = 100;

/** In a channel of engagements theirs, elsewhere those of all. */
export async function ofChannel(read: ReadDb, channelId: string | null) {
  const links = await read.engagementChannel.findMany({ where: { channelId: channelId ?? '', until: null } });
  return links.length === 0 ? {} : { engagementId: { in: links.map(({ engagementId }) => engagementId) } };
}

/**
 * The invoices of the channel's engagement; where the channel belongs to none, those of all. For members only. The
 * oldest come first, because they wait longest; `newest` gives that many of the newest.
 */
export async function invoicesHere(
  { visit, desk, channelId }: Call,
  statuses: readonly InvoiceStatus[],
  { newest }: { readonly newest?: number } = {},
) {
  if (visit.person.kind !== 'member') throw refuse.teamOnly();
  return readHere(desk.read, {
    where: { status: { in: [...statuses] }, ...(await ofChannel(desk.read, channelId)) },
    orderBy: [{ createdAt: newest === undefined ? 'asc' : 'desc' }, { id: 'asc' }],
    take: newest ?? mostOptions,
  });
}

type Which = NonNullable<Parameters<ReadDb['invoice']['findMany']>[0]>;

/** Invoices as a list shows them. */
export async function readHere(read: ReadDb, which: Pick<Which, 'where' | 'orderBy' | 'skip' | 'take'>) {
  const rows = await read.invoice.findMany({
    ...which,
    include: { engagement: { select: { name: true } }, ...takenOffShape },
  });
  return rows.map((row) => {
    const invoice = invoiceFrom(row);
    const number = 'number' in invoice ? invoice.number : null;
    return {
      invoice,
      project: row.engagement.name,
      /** Its number, or what it is as long as it has none. */
      name: number ?? states[invoice.status](),
      // What was withdrawn is open no more, whatever came in on it.
      left: money(
        invoice.status === 'void' ? 0n : invoice.total.minor - takenOff(row),
        invoice.total.currency,
      ),
    };
  });
}

export type InvoiceHere = Awaited<ReturnType<typeof readHere>>[number];

export const optionsOf = (found: readonly InvoiceHere[]): { value: string; label: Said }[] =>
  found.map(({ invoice, project, name, left }) => ({
    value: invoice.id,
    label: text.option({ name, project, amount: left }),
  }));

/** The field and the context of a modal that asks which invoice. */
export const whichInvoice = { invoiceId: choice(text.invoice(), []) };
export const aboutNothing = z.object({});

export const noneFits = (title: Said): Reply =>
  reply.say({ title, body: [text.noneFits({ command: code('/invoice list') })] });
