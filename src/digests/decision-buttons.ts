import type { CardButton } from '../kernel/notice.ts';
import { type Said, verbatim } from '../kernel/phrase.ts';
import type { WeeklyContent } from './digest-content.ts';
import { dayOf, moneyOf } from './sections/section.ts';
import { text } from './text.ts';

/** As many decisions as get buttons of their own; the rest is counted in the text. */
const MOST_DECISIONS = 8;

/** What can be decided under a digest. */
export type Undecided = Pick<
  WeeklyContent,
  'toSign' | 'deliveries' | 'changes' | 'invoices' | 'materials' | 'bonuses'
>;

interface Decision {
  /** A day or moment as ISO text, for the order; '~' comes behind all of them. */
  readonly until: string;
  /** What a button is about, where there are several decisions. */
  readonly about: string;
  buttons(label: (action: Said) => Said): readonly CardButton[];
}

const NEVER = '~';
/** A day is over behind each of its moments. */
const endOf = (day: string): string => `${day}~`;

/** Each decision with its buttons, the most urgent first; where days are equal, in the order of what hangs on it. */
export function decisionButtons(undecided: Undecided): readonly CardButton[] {
  const { toSign, deliveries, changes, invoices, materials, bonuses } = undecided;
  const decisions = [
    ...toSign.map(signature),
    ...deliveries.map(delivery),
    ...changes.map(change),
    ...invoices.map(invoice),
    ...materials.flatMap(material),
    ...bonuses.map(bonus),
  ].toSorted((a, b) => (a.until === b.until ? 0 : a.until < b.until ? -1 : 1));
  const several = decisions.length > 1;
  return decisions
    .slice(0, MOST_DECISIONS)
    .flatMap(({ about, buttons }) =>
      buttons((action) => (several ? text.about({ action, title: verbatim(about) }) : action)),
    );
}

const signature = ({ agreementId, title, until }: Undecided['toSign'][number]): Decision => ({
  until: until ?? NEVER,
  about: title,
  buttons: (label) => [
    { press: 'agreement.review', label: label(text.reviewThis()), value: { agreementId }, style: 'primary' },
  ],
});

function delivery(one: Undecided['deliveries'][number]): Decision {
  const { milestoneId, deliveryId, title, until } = one;
  const value = { milestoneId, deliveryId };
  return {
    until: until ?? NEVER,
    about: title,
    buttons: (label) => [
      { press: 'milestone.accept', label: label(text.acceptThis()), value, style: 'primary' },
      { press: 'milestone.request-changes', label: label(text.changesThis()), value },
    ],
  };
}

function change(one: Undecided['changes'][number]): Decision {
  const { changeId, proposal, number, difference, newDueOn, validUntil } = one;
  const value = { changeId, proposal };
  const terms = { difference: moneyOf(difference), day: dayOf(newDueOn) };
  const confirm = { title: text.agreeTitle(), text: text.agreeText(terms) };
  return {
    until: validUntil ?? NEVER,
    about: `#${number}`,
    buttons: (label) => [
      { press: 'change.agree', label: label(text.agreeThis()), value, confirm },
      { press: 'change.decline', label: label(text.declineThis()), value },
    ],
  };
}

function invoice({ invoiceId, number, dueOn, payUrl }: Undecided['invoices'][number]): Decision {
  const value = { invoiceId };
  return {
    until: endOf(dueOn),
    about: number,
    buttons: (label) => [
      payUrl === null
        ? { press: 'invoice.paid-by-transfer', label: label(text.transferThis()), value }
        : { press: 'invoice.pay', label: label(text.payThis()), value, url: payUrl },
      { press: 'invoice.will-pay', label: label(text.willPayThis()), value },
    ],
  };
}

/** Of older digests it is not known which one it was. */
function material({ materialId, what, dueOn }: Undecided['materials'][number]): Decision[] {
  if (materialId === undefined) return [];
  return [
    {
      until: endOf(dueOn),
      about: what,
      buttons: (label) => [
        { press: 'material.provide', label: label(text.provideThis()), value: { materialId } },
      ],
    },
  ];
}

function bonus({ milestoneId, title }: Undecided['bonuses'][number]): Decision {
  return {
    until: NEVER,
    about: title,
    buttons: (label) => [
      { press: 'milestone.bonus', label: label(text.giveBonus()), value: { milestoneId, agreed: 'yes' } },
      { press: 'milestone.bonus', label: label(text.noBonus()), value: { milestoneId, agreed: 'no' } },
    ],
  };
}
