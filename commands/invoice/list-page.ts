import { z } from 'zod';
import { refuse } from '../../src/billing/refusals.ts';
import { dayIn } from '../../src/kernel/calendar.ts';
import type { CardButton, CardWords } from '../../src/kernel/notice.ts';
import { roleMay } from '../../src/kernel/role.ts';
import type { Person } from '../../src/kernel/visit.ts';
import type { Call } from '../../src/surface/desk.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { Filter, invoicesOn, PAGE, type Sums, sumsOf, whereOf } from './invoice-pages.ts';
import { row, totals } from './list-row.ts';
import { filterTitles, filterWords, text } from './list-text.ts';
import { reminderNotes } from './reminder-notes.ts';

const Page = z.object({ filter: Filter, page: z.string().regex(/^\d{1,6}$/) });

/** One page of what was asked for; the newest first, but what is open by its due day. */
export const listPage = button('invoice.list', Page, async ({ value, ...call }) =>
  reply.say(await pageOf(call, value.filter, Number(value.page))),
);

/** What was paid or voided since may have left fewer pages than were pressed for: then it is the last. */
export async function pageOf(call: Call, filter: Filter, wanted: number): Promise<CardWords> {
  const { visit, desk } = call;
  if (visit.person.kind !== 'member') throw refuse.teamOnly();
  const { timeZone } = await desk.read.agency.findUniqueOrThrow({ where: { id: 1 } });
  const today = dayIn(visit.now, timeZone);
  const where = await whereOf(call, filter, today);
  const count = await desk.read.invoice.count({ where });
  const pages = Math.max(1, Math.ceil(count / PAGE));
  const page = Math.min(wanted, pages - 1);
  const shown = await invoicesOn(desk.read, where, { filter, page });
  const notes = await reminderNotes(desk.read, shown);
  const title = filterTitles[filter]();
  const buttons = listButtons(visit.person, { filter, next: page + 1 < pages ? page + 1 : undefined });
  if (count === 0) return { title, body: [text.noneSuch()], buttons };
  return {
    title,
    fields: [...(pages > 1 ? [{ label: text.page(), value: text.pageOf({ page: page + 1, pages }) }] : [])],
    sections: [
      {
        heading: text.count({ count }),
        lines: shown.map((one) => row(one, today, timeZone, notes.get(one.invoice.id))),
      },
      ...totalsSection(await sumsOf(desk.read, where)),
    ],
    buttons,
  };
}

const totalsSection = (sums: Sums) => [
  { heading: text.inAll(), lines: sums.map(({ total, left }) => totals(total, left)) },
];

/** The other filters, the next page, and for those who may move money what should come in. */
export function listButtons(
  person: Person,
  now: { readonly filter?: Filter; readonly next?: number | undefined } = {},
): readonly CardButton[] {
  const { filter, next } = now;
  const maySee = person.kind === 'member' && roleMay(person.role, 'approve-money');
  const page = (of: Filter, to: number) => ({ filter: of, page: String(to) });
  return [
    ...(filter === undefined || next === undefined
      ? []
      : [
          {
            press: 'invoice.list',
            label: text.nextPage(),
            value: page(filter, next),
            style: 'primary' as const,
          },
        ]),
    ...Filter.options
      .filter((one) => one !== filter)
      .map((one) => ({ press: 'invoice.list', label: filterWords[one](), value: page(one, 0) })),
    ...(maySee ? [{ press: 'invoice.cash', label: text.expectedCash(), value: {} }] : []),
  ];
}
