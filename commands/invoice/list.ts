import type { InvoiceStatus } from '../../src/billing/invoice.ts';
import { text as statement } from '../../src/billing/statement/text.ts';
import { unappliedMoney } from '../../src/billing/statement/unapplied.ts';
import { dayIn } from '../../src/kernel/calendar.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import type { Said, Value } from '../../src/kernel/phrase.ts';
import { roleMay } from '../../src/kernel/role.ts';
import type { Call } from '../../src/surface/desk.ts';
import { reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { type Sums, sumsOf, whereOf } from './invoice-pages.ts';
import { type InvoiceHere, invoicesHere, ofChannel } from './invoices-here.ts';
import { listButtons } from './list-page.ts';
import { row } from './list-row.ts';
import { text as lists } from './list-text.ts';
import { plansHere } from './plan-card.ts';
import { reminderNotes } from './reminder-notes.ts';
import { text } from './text.ts';

export const list = word('list', text.doesList(), async (call) => {
  const card = await invoiceList(call);
  return reply.say({ ...card, sections: [...(card.sections ?? []), ...(await plansHere(call))] });
});

/** Of each kind; the rest is behind the buttons. */
const MOST = 10;

/** What waits for approval, what is open and how long, and what was settled lately; the rest is behind buttons. */
export async function invoiceList(call: Call): Promise<CardWords> {
  const agency = await call.desk.read.agency.findUniqueOrThrow({ where: { id: 1 } });
  const today = dayIn(call.visit.now, agency.timeZone);
  const { read } = call.desk;
  const unpaid = await group(call, text.unpaid(), ['sent']);
  const notes = await reminderNotes(read, unpaid.found);
  const open = await sumsOf(read, await whereOf(call, 'open', today));
  const overdue = await sumsOf(read, await whereOf(call, 'overdue', today));
  const sections = [
    await group(call, text.toApprove(), ['draft', 'held']),
    await group(call, text.underWay(), ['approved']),
    unpaid,
    await group(call, text.settled(), ['paid', 'void'], { newest: MOST }),
  ].filter(({ found }) => found.length > 0);
  if (sections.length === 0) return { title: text.listTitle(), body: [text.none()] };
  const lines = ({ found, count }: Group): Said[] => {
    const shown = found.map((one) => row(one, today, agency.timeZone, notes.get(one.invoice.id)));
    return count > shown.length ? [...shown, lists.more({ count: count - shown.length })] : shown;
  };
  return {
    title: text.listTitle(),
    fields: [
      ...totals(text.totalOpen(), open),
      ...totals(text.totalOverdue(), overdue),
      ...(await notApplied(call)),
    ],
    sections: sections.map((one) => ({ heading: one.heading, lines: lines(one) })),
    buttons: listButtons(call.visit.person),
  };
}

interface Group {
  readonly heading: Said;
  readonly found: readonly InvoiceHere[];
  /** How many there are in all; of what is settled only the newest count. */
  readonly count: number;
}

async function group(
  call: Call,
  heading: Said,
  statuses: readonly InvoiceStatus[],
  { newest }: { readonly newest?: number } = {},
): Promise<Group> {
  const found = await invoicesHere(call, statuses, newest === undefined ? {} : { newest });
  const { read } = call.desk;
  const where = { status: { in: [...statuses] }, ...(await ofChannel(read, call.channelId)) };
  const count = newest === undefined ? await read.invoice.count({ where }) : found.length;
  return { heading, found: found.slice(0, MOST), count };
}

/** Money that came in and stands on no invoice yet: for those who can decide on it. */
async function notApplied({ visit: { person }, desk }: Call): Promise<{ label: Said; value: Value }[]> {
  if (person.kind !== 'member' || !roleMay(person.role, 'approve-money')) return [];
  const { sums } = await unappliedMoney(desk.read);
  return sums.map((value) => ({ label: statement.unapplied(), value }));
}

/** Currencies are never added up: one sum for each. */
const totals = (label: Said, sums: Sums): { label: Said; value: Value }[] =>
  sums.filter(({ left }) => left.minor > 0n).map(({ left }) => ({ label, value: left }));
