import { StoredActor } from '../../kernel/actor.ts';
import { type Day, dayFromColumn, dayIn, instantFromColumn } from '../../kernel/calendar.ts';
import { type Money, money } from '../../kernel/money.ts';
import type { CardButton, CardWords } from '../../kernel/notice.ts';
import { moment, type Said } from '../../kernel/phrase.ts';
import { approveButton } from '../approve-button.ts';
import { disputeFrom, waits } from '../disputes/dispute.ts';
import { clientRemarks } from '../remark.ts';
import { text as calling } from '../reminders/call-text.ts';
import { takenOff } from '../taken-off.ts';
import { text as billing } from '../text.ts';
import { byHandSection } from './by-hand-section.ts';
import { MOST, type Waiting } from './finance-reading.ts';
import { homeText as text } from './home-text.ts';

type Section = NonNullable<CardWords['sections']>[number];
type Remark = Waiting['remarks'][number];

/** What only finance can settle: each with its buttons where one press does it. Undefined: nothing waits. */
export function waitsForFinance(waiting: Waiting, today: Day, timeZone: string): CardWords | undefined {
  const { drafts, draftCount, remarks, disputes, entries, byHand, byHandCount } = waiting;
  const calls = openCalls(waiting.calls);
  const of = (...kinds: readonly string[]): Remark[] => remarks.filter(({ kind }) => kinds.includes(kind));
  const claims = of('paid-by-transfer');
  const sections: Section[] = [
    ...drafts.map(draftSection),
    ...rest(draftCount - drafts.length),
    ...claims.slice(0, MOST).map(claimSection),
    ...rest(claims.length - MOST),
    ...calls.slice(0, MOST).map(callSection),
    ...rest(calls.length - MOST),
    ...listed(text.objections(), of('wrong', 'details').map(objection)),
    ...listed(
      text.disputes(),
      disputes.map((one) => disputed(one, today, timeZone)),
    ),
    ...listed(text.promises(), of('will-pay', 'wait').flatMap(promise)),
    ...(entries === 0 ? [] : [{ heading: text.statements(), lines: [text.toMatch({ count: entries })] }]),
    ...byHand.map(byHandSection),
    ...rest(byHandCount - byHand.length),
  ];
  return sections.length === 0 ? undefined : { title: text.waitsTitle(), sections };
}

const rest = (count: number): Section[] =>
  count <= 0 ? [] : [{ heading: text.more({ count }), lines: [], plain: true }];

const listed = (heading: Said, lines: readonly Said[]): Section[] =>
  lines.length === 0
    ? []
    : [
        {
          heading,
          lines: [
            ...lines.slice(0, MOST),
            ...(lines.length > MOST ? [text.more({ count: lines.length - MOST })] : []),
          ],
        },
      ];

type Bill = Remark['invoice'];

const toPay = (bill: Bill): Money => money(bill.total + bill.taxTotal - takenOff(bill), bill.currency);

const about = (bill: Bill) => ({
  number: bill.number ?? '',
  client: bill.engagement.client.name,
  amount: toPay(bill),
});

function draftSection(draft: Waiting['drafts'][number]): Section {
  const { name: project, client } = draft.engagement;
  const words = { project, client: client.name, amount: toPay(draft) };
  const value = { invoiceId: draft.id };
  const approve = approveButton(draft.id, toPay(draft));
  const hold: CardButton = { press: 'invoice.hold', label: billing.hold(), value };
  const isHeld = draft.status === 'held';
  return {
    heading: isHeld ? text.held(words) : text.draft(words),
    lines: [],
    plain: true,
    buttons: isHeld ? [approve] : [approve, hold],
  };
}

function claimSection({ invoice, invoiceId, day, by }: Remark): Section {
  const who = StoredActor.parse(by).name;
  return {
    heading: text.claim(about(invoice)),
    lines: day === null ? [] : [text.claimedOn({ who, day: dayFromColumn(day) })],
    plain: true,
    buttons: [{ press: 'invoice.mark-paid', label: billing.markPaid(), value: { invoiceId } }],
  };
}

/** The last word was ours, and a person's turn has come: what was heard since, or agreed, ends it. */
function openCalls(calls: Waiting['calls']): Waiting['calls'] {
  const answers: readonly string[] = [...clientRemarks, 'wait'];
  return calls.filter(
    ({ id, at, invoiceId, invoice }) =>
      calls.findLast((one) => one.invoiceId === invoiceId)?.id === id &&
      toPay(invoice).minor > 0n &&
      !invoice.remarks.some((remark) => remark.at >= at && answers.includes(remark.kind)),
  );
}

const callSection = ({ invoice, invoiceId }: Waiting['calls'][number]): Section => ({
  heading: text.toCall(about(invoice)),
  lines: [],
  plain: true,
  buttons: [
    { press: 'invoice.mark-paid', label: billing.markPaid(), value: { invoiceId } },
    { press: 'invoice.wait-until', label: calling.waitUntil(), value: { invoiceId } },
  ],
});

function objection({ kind, invoice, text: said }: Remark): Said {
  const { number, client } = about(invoice);
  const what = kind === 'details' || said === null || said === '' ? text.wantsDetails() : said;
  return text.objection({ number, client, text: what });
}

const promise = ({ day, invoice }: Remark): Said[] =>
  day === null ? [] : [text.promise({ day: dayFromColumn(day), ...about(invoice) })];

function disputed(row: Waiting['disputes'][number], today: Day, timeZone: string): Said {
  const { invoice, amount, currency, answerBy } = row;
  const words = { ...about(invoice), amount: money(amount, currency) };
  // From the press on, and also where somebody has answered it over there.
  if (!waits(disputeFrom(row))) return text.disputeAnswered(words);
  if (answerBy === null) return text.disputeUndated(words);
  const until = instantFromColumn(answerBy);
  const days = today.until(dayIn(until, timeZone), { largestUnit: 'day' }).days;
  const told = { ...words, until: moment(until, timeZone) };
  return days < 0 ? text.disputeLate(told) : text.dispute({ ...told, days });
}
