import type { CardButton, CardWords } from '../../kernel/notice.ts';
import type { Said } from '../../kernel/phrase.ts';
import type { InvoiceFacts } from '../invoice-facts.ts';
import type { Remark } from '../remark.ts';
import { remarkWords, wantedLines } from '../remark-words.ts';
import { teamCard } from '../team-card.ts';
import { text as billing } from '../text.ts';
import { isForPerson } from './hold.ts';
import { FURTHEST_PROMISE, MOST_PROMISES } from './steps.ts';
import { text } from './text.ts';

/** For the team: what the client said, and what can be done about it while it waits. */
export function remarkCard(facts: InvoiceFacts, remark: Remark, words: Said): CardWords {
  const { invoice, engagement } = facts;
  const { settled } = teamCard(facts);
  const number = 'number' in invoice ? (invoice.number ?? '') : '';
  const isOpen = invoice.status === 'sent' && remark.settledAt === null;
  const done = settled ?? (isOpen ? undefined : (answerTo(facts, remark) ?? text.noLonger()));
  return {
    title: billing.remarkTitle({ number, client: engagement.client.name }),
    body: [words, ...(isOpen ? notes(facts, remark) : [])],
    ...(remark.details !== null && {
      sections: [{ heading: text.wanted(), lines: wantedLines(remark.details) }],
    }),
    buttons: isOpen ? remarkButtons(facts, remark) : [],
    ...(done === undefined ? {} : { settled: done }),
  };
}

function notes({ remarks, engagement }: InvoiceFacts, remark: Remark): readonly Said[] {
  const { kind, day } = remark;
  if (kind === 'details') return [text.takeOverNote()];
  if (day === null || !isForPerson(remark, remarks, engagement.timeZone)) return [];
  const count = remarks.filter((one) => one.kind === 'will-pay').findIndex(({ id }) => id === remark.id) + 1;
  return count > MOST_PROMISES
    ? [text.thirdPromise({ count, day })]
    : [text.farPromise({ days: FURTHEST_PROMISE, day })];
}

function remarkButtons(
  { invoice, remarks, engagement }: InvoiceFacts,
  remark: Remark,
): readonly CardButton[] {
  const invoiceId = invoice.id;
  const value = { invoiceId, remarkId: remark.id };
  const paid: CardButton = {
    press: 'invoice.mark-paid',
    label: billing.markPaid(),
    value: { invoiceId },
  };
  const { kind, day } = remark;
  if (kind === 'wrong')
    return [{ press: 'invoice.answer', label: text.answerGoOn(), value, style: 'primary' }];
  if (kind === 'details')
    return [
      { press: 'invoice.take-over', label: text.takeOver(), value, style: 'primary' },
      { press: 'invoice.say-no', label: text.sayNo(), value },
    ];
  if (day === null || !isForPerson(remark, remarks, engagement.timeZone)) return [paid];
  return [
    { press: 'invoice.agree-to-wait', label: text.agreeToWait(), value, style: 'primary' },
    { press: 'invoice.not-agreed', label: text.notAgreed(), value },
    paid,
  ];
}

/** The team's word with which it was settled. */
export function answerTo(
  { remarks }: Pick<InvoiceFacts, 'remarks'>,
  { settledAt }: Remark,
): Said | undefined {
  const answer = remarks.find(({ kind, at }) => isTeams(kind) && settledAt !== null && at.equals(settledAt));
  return answer && remarkWords(answer);
}

const isTeams = (kind: Remark['kind']): boolean =>
  kind === 'answer' || kind === 'wait' || kind === 'not-found';
