import type { Temporal } from 'temporal-polyfill';
import { states } from '../../src/billing/text.ts';
import { type Day, dayIn } from '../../src/kernel/calendar.ts';
import { type Money, sum } from '../../src/kernel/money.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import type { Said, Value } from '../../src/kernel/phrase.ts';
import type { Call } from '../../src/surface/desk.ts';
import { reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { type InvoiceHere, invoicesHere } from './invoices-here.ts';
import { text } from './text.ts';

export const list = word('list', text.doesList(), async (call) => reply.say(await invoiceList(call)));

/** What waits for approval, what is open and how long, and what was settled lately. */
export async function invoiceList(call: Call): Promise<CardWords> {
  const agency = await call.desk.read.agency.findUniqueOrThrow({ where: { id: 1 } });
  const today = dayIn(call.visit.now, agency.timeZone);
  const waiting = await invoicesHere(call, ['draft', 'held', 'approved']);
  const unpaid = await invoicesHere(call, ['sent']);
  const settled = await invoicesHere(call, ['paid', 'void'], { newest: 10 });
  const overdue = unpaid.filter(({ invoice }) => 'dueOn' in invoice && daysFrom(today, invoice.dueOn) < 0);
  const sections = [
    { heading: text.toApprove(), found: waiting },
    { heading: text.unpaid(), found: unpaid },
    { heading: text.settled(), found: settled },
  ].filter(({ found }) => found.length > 0);
  if (sections.length === 0) return { title: text.listTitle(), body: [text.none()] };
  return {
    title: text.listTitle(),
    fields: [...totals(text.totalOpen(), unpaid), ...totals(text.totalOverdue(), overdue)],
    sections: sections.map(({ heading, found }) => ({
      heading,
      lines: found.map((one) => row(one, today, agency.timeZone)),
    })),
  };
}

/** Currencies are never added up: one sum for each. */
function totals(label: Said, found: readonly InvoiceHere[]): { label: Said; value: Value }[] {
  const amounts = found.map(({ left }) => left);
  const currencies = [...new Set(amounts.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => ({
    label,
    value: sum(
      amounts.filter((one) => one.currency === currency),
      currency,
    ),
  }));
}

function row({ invoice, project, name, left }: InvoiceHere, today: Day, timeZone: string): Said {
  return text.row({
    name,
    project,
    amount: amountWords(invoice.total, left),
    state: ageing(invoice, today, timeZone),
  });
}

const amountWords = (total: Money, left: Money): Value =>
  left.minor === total.minor || left.minor === 0n ? total : text.part({ left, total });

/** How long it has been waiting, or how far its due day is away. */
export function ageing(invoice: InvoiceHere['invoice'], today: Temporal.PlainDate, timeZone: string): Said {
  const state = states[invoice.status]();
  if (invoice.status === 'paid' || invoice.status === 'void') return state;
  if (invoice.status !== 'sent')
    return text.waiting({ state, days: daysFrom(dayIn(invoice.createdAt, timeZone), today) });
  const days = daysFrom(today, invoice.dueOn);
  const day = invoice.dueOn;
  if (days === 0) return text.dueToday();
  return days < 0 ? text.overdue({ day, days: -days }) : text.dueIn({ day, days });
}

const daysFrom = (day: Day, until: Day): number => day.until(until, { largestUnit: 'day' }).days;
