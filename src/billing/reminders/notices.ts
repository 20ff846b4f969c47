import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { agencyCalendar } from '../../kernel/agency-calendar.ts';
import { dayIn } from '../../kernel/calendar.ts';
import { type CardWords, notice } from '../../kernel/notice.ts';
import { moment, type Said as Phrased } from '../../kernel/phrase.ts';
import { withLater } from '../../kernel/remind-later.ts';
import { withdrawnWords } from '../again/card-words.ts';
import { type InvoiceFacts, invoiceFacts } from '../invoice-facts.ts';
import type { Remark } from '../remark.ts';
import { text as billing } from '../text.ts';
import { answerButtons } from '../ways-to-pay.ts';
import { callCard } from './call-card.ts';
import { isHolding } from './hold.ts';
import { type ReminderFacts, reminderCard } from './reminder-card.ts';
import { text } from './text.ts';

const AboutReminder = z.object({ invoiceId: z.string(), reminderId: z.string() });
const AboutRemark = z.object({ invoiceId: z.string(), remarkId: z.string() });
const subject = ({ invoiceId }: { invoiceId: string }): string => invoiceId;

async function reminderOf(tx: Tx, { invoiceId, reminderId }: z.output<typeof AboutReminder>) {
  const facts = await invoiceFacts(tx, invoiceId);
  const reminder = facts?.reminding.given.find(({ id }) => id === reminderId);
  return facts && reminder && { facts, reminder };
}

/** One step for the client. Taken back in words as soon as it is not true any more. */
export const reminderNotice = withLater(
  'invoice.remind',
  notice({
    name: 'invoice.reminder',
    params: AboutReminder,
    subject,
    async load(tx, params): Promise<ReminderFacts | undefined> {
      const found = await reminderOf(tx, params);
      if (found === undefined || found.reminder.step === 'call') return undefined;
      const { country } = await tx.engagement.findUniqueOrThrow({
        where: { id: found.facts.engagement.id },
        select: { country: true },
      });
      return { ...found, days: (await agencyCalendar(tx)).ofClient(country) };
    },
    holds: ({ facts: { invoice, remainder, reminding, engagement } }, now) =>
      invoice.status === 'sent' &&
      remainder.minor > 0n &&
      engagement.status !== 'paused' &&
      !isHolding(reminding.hold, dayIn(now, engagement.timeZone)),
    say: reminderCard,
  }),
  ({ facts: { engagement } }) => ({ engagementId: engagement.id, timeZone: engagement.timeZone }),
);

/** For the team: a person's turn. */
export const callNotice = notice({
  name: 'invoice.call',
  params: AboutReminder,
  subject,
  async load(tx, params) {
    const found = await reminderOf(tx, params);
    return found?.reminder.step === 'call' ? { facts: found.facts, call: found.reminder } : undefined;
  },
  holds: ({ facts: { invoice, remainder } }) => invoice.status === 'sent' && remainder.minor > 0n,
  say: callCard,
});

interface Said {
  readonly facts: InvoiceFacts;
  readonly remark: Remark;
}

async function remarkOf(
  tx: Tx,
  { invoiceId, remarkId }: z.output<typeof AboutRemark>,
): Promise<Said | undefined> {
  const facts = await invoiceFacts(tx, invoiceId);
  const remark = facts?.remarks.find(({ id }) => id === remarkId);
  return facts && remark && { facts, remark };
}

/** For finance: a transfer should be here. */
export const missedNotice = notice({
  name: 'invoice.transfer-missed',
  params: AboutRemark,
  subject,
  async load(tx, params) {
    const said = await remarkOf(tx, params);
    return said?.remark.kind === 'paid-by-transfer' ? said : undefined;
  },
  holds: ({ facts, remark }) => facts.invoice.status === 'sent' && remark.settledAt === null,
  say({ facts, remark }): CardWords {
    const { invoice, engagement, remainder } = facts;
    const number = 'number' in invoice ? (invoice.number ?? '') : '';
    const over = missedOver({ facts, remark });
    const { day, by } = remark;
    return {
      title: text.missedTitle({ number, client: engagement.client.name }),
      ...(over === undefined
        ? { body: day === null ? [] : [text.missed({ who: by.name, day })] }
        : { settled: over }),
      fields: [
        { label: text.open(), value: remainder },
        { label: billing.number(), value: number },
      ],
      buttons:
        over === undefined
          ? [
              {
                press: 'invoice.mark-paid',
                label: billing.markPaid(),
                value: { invoiceId: invoice.id },
                style: 'primary',
              },
              {
                press: 'invoice.not-found',
                label: text.notFound(),
                value: { invoiceId: invoice.id, remarkId: remark.id },
              },
            ]
          : [],
    };
  },
});

function missedOver({ facts: { invoice, remarks, agencyTimeZone }, remark: { settledAt } }: Said) {
  if (invoice.status === 'paid') return text.came();
  if (invoice.status === 'sent' && settledAt === null) return undefined;
  const looked = remarks.find(
    ({ kind, at }) => kind === 'not-found' && settledAt !== null && at.equals(settledAt),
  );
  return looked === undefined ? text.noLonger() : text.lookedFor({ at: moment(looked.at, agencyTimeZone) });
}

/** For the client: an answer, a day that was agreed, a transfer that was not found. */
export const answeredNotice = notice({
  name: 'invoice.answered',
  params: AboutRemark,
  subject,
  async load(tx, params) {
    const said = await remarkOf(tx, params);
    const isTeams = ['answer', 'wait', 'not-found'].some((kind) => kind === said?.remark.kind);
    return isTeams ? said : undefined;
  },
  holds: ({ facts }) => facts.invoice.status === 'sent',
  say(said): CardWords {
    const { facts, remark } = said;
    const over = answerOver(facts);
    const asks = over === undefined && facts.remarks.at(-1)?.id === remark.id;
    const { title, body } = answerWords(said);
    return {
      title,
      // What was said about paying is over with it; an answer stays one.
      ...((over === undefined || remark.kind === 'answer') && { body: [body] }),
      ...(over !== undefined && { settled: over }),
      ...(asks && {
        buttons: answerButtons(facts),
        ...(remark.kind === 'answer' && { footnote: text.answeredNext() }),
      }),
    };
  },
});

function answerOver({ invoice, again }: InvoiceFacts): Phrased | undefined {
  if (invoice.status === 'paid') return text.settledPaid();
  return invoice.status === 'void' ? withdrawnWords(again) : undefined;
}

function answerWords({ facts: { invoice, remainder: amount }, remark }: Said) {
  const number = 'number' in invoice ? (invoice.number ?? '') : '';
  const { kind, day, by, text: answer } = remark;
  if (kind === 'wait' && day !== null)
    return { title: text.waitTitle({ number, day }), body: text.waitBody({ amount, day }) };
  if (kind === 'not-found' && day !== null)
    return { title: text.notFoundTitle({ number }), body: text.notFoundBody({ day, number }) };
  return { title: text.answeredTitle({ number }), body: text.answeredBody({ who: by.name, text: answer }) };
}

export const notices = [reminderNotice, callNotice, missedNotice, answeredNotice] as const;
