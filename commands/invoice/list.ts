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
import { type InvoiceHere, invoicesHere } from './invoices-here.ts';
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
  const waiting = await invoicesHere(call, ['draft', 'held', 'approved']);
  const unpaid = await invoicesHere(call, ['sent']);
  const settled = await invoicesHere(call, ['paid', 'void'], { newest: 10 });
  const { read } = call.desk;
  const notes = await reminderNotes(read, unpaid);
  const open = await sumsOf(read, await whereOf(call, 'open', today));
  const overdue = await sumsOf(read, await whereOf(call, 'overdue', today));
  const sections = [
    { heading: text.toApprove(), found: waiting },
    { heading: text.unpaid(), found: unpaid },
    { heading: text.settled(), found: settled },
  ].filter(({ found }) => found.length > 0);
  if (sections.length === 0) return { title: text.listTitle(), body: [text.none()] };
  const lines = (found: readonly InvoiceHere[]): Said[] => {
    const left = found.length - MOST;
    const shown = found
      .slice(0, MOST)
      .map((one) => row(one, today, agency.timeZone, notes.get(one.invoice.id)));
    return left > 0 ? [...shown, lists.more({ count: left })] : shown;
  };
  return {
    title: text.listTitle(),
    fields: [
      ...totals(text.totalOpen(), open),
      ...totals(text.totalOverdue(), overdue),
      ...(await notApplied(call)),
    ],
    sections: sections.map(({ heading, found }) => ({ heading, lines: lines(found) })),
    buttons: listButtons(call.visit.person),
  };
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
