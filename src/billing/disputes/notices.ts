import { z } from 'zod';
import { type CardButton, type CardWords, type Notice, notice } from '../../kernel/notice.ts';
import { list, moment, type Said } from '../../kernel/phrase.ts';
import { withLater } from '../../kernel/remind-later.ts';
import { type Dispute, waits } from './dispute.ts';
import { type DisputeFacts, disputeFacts } from './dispute-facts.ts';
import { partWords, reasonWords, text } from './text.ts';

const About = z.object({ disputeId: z.string() });
const isWaiting = ({ dispute }: DisputeFacts): boolean => waits(dispute);

const isReady = (facts: DisputeFacts): boolean => isWaiting(facts) && facts.dispute.stagedAt !== null;

/** For finance: what lies at Stripe, and the two ways to answer. The same card until it is over. */
export const disputeNotice = notice({
  name: 'dispute.staged',
  params: About,
  subject: ({ disputeId }) => disputeId,
  load: (tx, { disputeId }) => disputeFacts(tx, disputeId),
  say: (facts: DisputeFacts) => ({
    title: (isReady(facts) ? text.title : text.plainTitle)({ number: facts.number }),
    body: isReady(facts) ? [text.ready()] : [],
    fields: fields(facts),
    sections: [{ heading: text.inIt(), lines: contents(facts.dispute) }],
    ...toAnswer(facts),
  }),
});

/** For finance: the day by which it has to be answered comes near. */
export const reminderNotice = withLater(
  'dispute.remind',
  notice({
    name: 'dispute.reminder',
    params: About.extend({ day: z.string() }),
    subject: ({ disputeId }) => disputeId,
    load: (tx, { disputeId }) => disputeFacts(tx, disputeId),
    holds: isWaiting,
    say: (facts: DisputeFacts) => ({
      title: (isWaiting(facts) ? text.reminderTitle : text.plainTitle)({ number: facts.number }),
      body: isWaiting(facts) ? [facts.dispute.stagedAt === null ? text.notReady() : text.reminder()] : [],
      fields: fields(facts),
      ...toAnswer(facts),
    }),
  }),
  ({ engagementId, timeZone, dispute: { answerBy: endsAt } }) => ({ engagementId, timeZone, endsAt }),
);

function fields({ dispute, client, project, timeZone }: DisputeFacts): NonNullable<CardWords['fields']> {
  return [
    { label: text.client(), value: client },
    { label: text.project(), value: project },
    { label: text.amount(), value: dispute.amount },
    { label: text.reason(), value: reasonWords(dispute.reason) },
    ...(dispute.answerBy === null
      ? []
      : [{ label: text.answerBy(), value: moment(dispute.answerBy, timeZone) }]),
    { label: text.reference(), value: dispute.ref },
  ];
}

function contents({ evidence: { parts, leftOut, counts } }: Dispute): readonly Said[] {
  return [
    ...parts.map(({ kind, bytes }) =>
      text.part({ what: partWords[kind](), size: Math.max(1, Math.round(bytes / 1000)) }),
    ),
    ...(counts === undefined
      ? []
      : [
          text.counts({
            signatures: counts.signatures,
            deliveries: counts.deliveries,
            acceptances: counts.acceptances,
          }),
          text.moreCounts({ materials: counts.materials, messages: counts.messages }),
        ]),
    ...(leftOut.length === 0 ? [] : [text.leftOut({ names: list(leftOut) })]),
  ];
}

function toAnswer(facts: DisputeFacts): Pick<CardWords, 'buttons' | 'settled' | 'footnote'> {
  const settled = endWords(facts);
  if (settled !== undefined) return { settled };
  const value = { disputeId: facts.dispute.id };
  const submit: CardButton = {
    press: 'dispute.submit',
    label: text.submit(),
    value,
    style: 'primary',
    confirm: { title: text.submitSure(), text: text.submitOnce() },
  };
  const final = text.acceptFinal({ amount: facts.dispute.amount });
  const accept: CardButton = {
    press: 'dispute.accept',
    label: text.accept(),
    value,
    style: 'danger',
    confirm: { title: text.acceptSure(), text: final },
  };
  const read: CardButton = { press: 'dispute.read', label: text.read(), value };
  return {
    buttons: facts.dispute.stagedAt === null ? [accept] : [submit, read, accept],
    footnote: text.person(),
  };
}

/** Undefined while somebody has to answer. */
function endWords({ dispute, timeZone }: DisputeFacts): Said | undefined {
  const { status, answered, doneAt, evidence } = dispute;
  if (status !== 'open') return text[status]();
  if (answered === null) return evidence.answeredThere ? text.answeredThere() : undefined;
  const who = answered.by.name;
  if (doneAt === null)
    return answered.answer === 'submit' ? text.submitting({ who }) : text.accepting({ who });
  const at = moment(doneAt, timeZone);
  return answered.answer === 'submit' ? text.submitted({ who, at }) : text.accepted({ who, at });
}

export const notices: readonly Notice[] = [disputeNotice, reminderNotice];
