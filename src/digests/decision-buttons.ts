import type { CardButton } from '../kernel/notice.ts';
import { type Said, verbatim } from '../kernel/phrase.ts';
import { oneLine } from '../kernel/shorten.ts';
import type { WeeklyContent } from './digest-content.ts';
import { dayOf, moneyOf } from './sections/section.ts';
import { text } from './text.ts';

/** As many decisions as get buttons of their own; the rest is counted in the text. */
const MOST_DECISIONS = 8;
/** As many buttons as leave room for those that always stand there: Slack takes 25 in a row. */
const MOST_BUTTONS = 20;

/** What can be decided under a digest. */
export type Undecided = Pick<
  WeeklyContent,
  'toSign' | 'deliveries' | 'changes' | 'invoices' | 'materials' | 'bonuses' | 'asked'
>;

interface Decision {
  /** A day or moment as ISO text, for the order; '~' comes behind all of them. */
  readonly until: string;
  /** What a button is about, where there are several alike. */
  readonly about: string;
  buttons(label: (action: Said) => Said): readonly CardButton[];
}

const NEVER = '~';
/** A day is over behind each of its moments. */
const endOf = (day: string): string => `${day}~`;

/** Each decision with its buttons, the most urgent first; where days are equal, in the order of what hangs on it. */
export function decisionButtons(undecided: Undecided): readonly CardButton[] {
  const { toSign, deliveries, changes, invoices, materials, bonuses, asked } = undecided;
  const kinds = [
    toSign.map(signature),
    deliveries.map(delivery),
    changes.map(change),
    invoices.map(invoice),
    asked.map(announced),
    materials.flatMap(material),
    bonuses.map(bonus),
  ];
  const decisions = kinds
    .flatMap((alike) => alike.map((decision) => ({ ...decision, isOneOfSeveral: alike.length > 1 })))
    .toSorted((a, b) => (a.until === b.until ? 0 : a.until < b.until ? -1 : 1))
    .map(({ about, buttons, isOneOfSeveral }) =>
      buttons((action) => (isOneOfSeveral ? text.about({ action, title: verbatim(about) }) : action)),
    );
  return withRoom(decisions);
}

/** Of a decision all buttons or none. */
function withRoom(decisions: readonly (readonly CardButton[])[]): readonly CardButton[] {
  const shown: CardButton[] = [];
  for (const buttons of decisions.slice(0, MOST_DECISIONS)) {
    if (shown.length + buttons.length > MOST_BUTTONS) break;
    shown.push(...buttons);
  }
  return shown;
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

/** A way on is named by its button, and said again before it is chosen: there is no room for its words above. */
function announced(one: Undecided['asked'][number]): Decision {
  const { riskId, number, needsBy, offer, options, words } = one;
  const value = { riskId };
  const sure = { title: text.earlierTitle(), text: text.earlierText({ number }) };
  return {
    until: needsBy === null ? NEVER : endOf(needsBy),
    about: oneLine(one.what, 40),
    buttons: (label) => [
      ...(offer
        ? [
            { press: 'risk.accept-offer', label: label(text.earlierYes()), value, confirm: sure },
            { press: 'risk.decline-offer', label: label(text.earlierNo()), value },
          ]
        : []),
      ...options.map((option, index) => ({
        press: 'risk.choose',
        label: text.chooseThis({ number: index + 1, option: oneLine(option, 40) }),
        value: { riskId, option: String(index) },
        confirm: chosen(option),
      })),
      ...(words ? [{ press: 'risk.answer', label: label(text.answerThis()), value }] : []),
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

const chosen = (option: string) => ({ title: text.chooseTitle(), text: text.chooseText({ option }) });
