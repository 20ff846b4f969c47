import type { CardButton, CardWords } from '../../kernel/notice.ts';
import { list, moment, person, type Said, type Value } from '../../kernel/phrase.ts';
import { bankDetails } from '../bank-details.ts';
import { accountFrom } from '../issuer.ts';
import type { ChangeFacts } from './change-facts.ts';
import { hasExpired } from './change-facts.ts';
import type { AccountDetail, AddressDetail, ContactDetail, DetailChange } from './detail-change.ts';
import { text } from './text.ts';

/** As it is now and as it is to be, line by line. */
export function beforeAndAfter({
  change,
  usual,
}: Pick<ChangeFacts, 'change' | 'usual'>): NonNullable<CardWords['sections']> {
  const [before, after] = sidesOf(change, usual);
  return [
    { heading: text.now(), lines: before.length === 0 ? [text.nothing()] : before },
    { heading: text.instead(), lines: after },
  ];
}

function sidesOf(
  change: DetailChange,
  usual: AccountDetail['bank'],
): readonly [readonly Said[], readonly Said[]] {
  switch (change.kind) {
    case 'billing-contact':
      return [change.before === null ? [] : contactLines(change.before), contactLines(change.after)];
    case 'billing-address':
      return [addressLines(change.before), addressLines(change.after)];
    case 'bank':
      return [accountLines(change.before), accountAfter(change.after, usual)];
  }
}

const pair = (label: Said, value: Value): readonly Said[] =>
  value === '' ? [] : [text.pair({ label, value })];

const contactLines = ({ name, email, slackUserId }: ContactDetail): readonly Said[] => [
  ...pair(text.name(), slackUserId === null ? name : person(slackUserId, name)),
  ...pair(text.email(), email ?? ''),
];

const addressLines = ({ legalName, address, taxNumber }: AddressDetail): readonly Said[] => [
  ...pair(text.legalName(), legalName),
  ...pair(text.address(), address),
  ...pair(text.taxNumber(), taxNumber),
];

export function accountLines({ currency, bank }: AccountDetail): readonly Said[] {
  const account = accountFrom(bank);
  if (account === undefined) return [];
  return [currency === null ? text.everyCurrency() : text.ofCurrency({ currency }), ...bankDetails(account)];
}

/** One that is taken away leaves the one for every currency. */
const accountAfter = ({ currency, bank }: AccountDetail, usual: AccountDetail['bank']): readonly Said[] =>
  bank === null && currency !== null
    ? [text.takenAway({ currency }), ...accountLines({ currency: null, bank: usual })]
    : accountLines({ currency, bank });

const MOST_NUMBERS = 20;

/** A warning before it is confirmed: whoever closes the account loses what is paid there. */
export const keepWords = ({ keep }: Pick<ChangeFacts, 'keep'>): readonly Said[] =>
  keep.length === 0
    ? []
    : [
        text.keepOpen({
          count: keep.length,
          numbers: list([...keep.slice(0, MOST_NUMBERS), ...(keep.length > MOST_NUMBERS ? ['…'] : [])]),
        }),
      ];

/** The confirmers as mentions: the card is addressed to them. */
export const addressed = ({ confirmers }: ChangeFacts): Value =>
  list(confirmers.map(({ slackUserId, name }) => person(slackUserId, name)));

/** Buttons while it waits, and afterwards who said what, when. */
export function askedOrAnswered(facts: ChangeFacts): Pick<CardWords, 'buttons' | 'settled' | 'footnote'> {
  const { change } = facts;
  const settled = answerWords(facts);
  if (settled !== undefined) return { settled };
  const value = { changeId: change.id };
  const buttons: CardButton[] = [
    {
      press: 'billing.confirm-details',
      label: text.confirm(),
      value,
      style: 'primary',
      confirm: { title: text.sure(), text: text.sureBody() },
    },
    { press: 'billing.refuse-details', label: text.notRight(), value, style: 'danger' },
    { press: 'billing.take-back-details', label: text.takeBack(), value },
  ];
  const footnote = change.kind === 'bank' ? text.untilBank : text.until;
  return { buttons, footnote: footnote({ day: facts.until }) };
}

/** Undefined while it waits. */
export function answerWords({ change, timeZone, replaced }: ChangeFacts): Said | undefined {
  if (change.decided === null || change.status === 'asked') return undefined;
  const answer = { who: change.decided.by.name, at: moment(change.decided.at, timeZone) };
  if (change.status === 'confirmed') return text.confirmedBy(answer);
  if (change.status === 'refused') return text.refusedBy(answer);
  if (hasExpired(change)) return text.expired();
  return replaced ? text.replaced() : text.takenBack(answer);
}
