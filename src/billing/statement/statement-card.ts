import { money } from '../../kernel/money.ts';
import type { CardButton, CardWords } from '../../kernel/notice.ts';
import { list, moment, type Said, verbatim } from '../../kernel/phrase.ts';
import { oneLine } from '../../kernel/shorten.ts';
import { MOST_AT_ONCE } from './at-once.ts';
import type { Part, Proposal } from './proposal.ts';
import { reasons } from './reason-text.ts';
import type { EntryFacts, StatementFacts } from './statement-facts.ts';
import { text } from './text.ts';
import { sumsOf } from './unapplied.ts';

/** So many entries stand on a card, each with its buttons; Slack has no room for many more. */
export const PAGE = 5;

/** Finance's card about one statement. `from`: the first of the entries that wait to be shown. */
export function statementCard(facts: StatementFacts, from = 0): CardWords {
  const { open, confirmed, aside, name } = facts;
  const title = text.title({ name });
  const footnote = text.importedBy({
    who: facts.importedBy.name,
    at: moment(facts.importedAt, facts.timeZone),
  });
  if (open.length === 0) {
    const isNew = confirmed + aside > 0;
    const settled = isNew ? text.settled({ confirmed, aside }) : text.nothingNew();
    return { title, settled, sections: wentBack(facts), footnote };
  }
  return {
    title,
    body: [counts(open)],
    fields: fields(facts),
    sections: [...open.slice(from, from + PAGE).map((entry) => section(entry, facts)), ...wentBack(facts)],
    buttons: buttons(facts, from),
    footnote,
  };
}

function counts(open: readonly EntryFacts[]): Said {
  const count = (certainty: string): number =>
    open.filter(({ proposal }) => proposal.certainty === certainty).length;
  return text.sums({ sure: count('sure'), likely: count('likely'), none: count('none') });
}

function fields({ open, confirmed, aside, account }: StatementFacts): NonNullable<CardWords['fields']> {
  return [
    { label: text.toDecide(), value: open.length },
    { label: text.matched(), value: confirmed },
    ...(aside > 0 ? [{ label: text.aside(), value: aside }] : []),
    { label: text.unapplied(), value: list(sumsOf(open.map(({ left }) => left))) },
    ...(account === null ? [] : [{ label: text.account(), value: account }]),
  ];
}

function buttons({ id: statementId, open }: StatementFacts, from: number): readonly CardButton[] {
  const sure = open.filter(({ proposal }) => proposal.certainty === 'sure').length;
  const count = Math.min(sure, MOST_AT_ONCE);
  const confirm = { title: text.sureTitle(), text: text.sureText({ count }) };
  const all: CardButton = {
    press: 'statement.confirm-sure',
    label: text.confirmSure(),
    value: { statementId },
    style: 'primary',
    confirm,
  };
  const next: CardButton = {
    press: 'statement.next',
    label: text.next(),
    value: { statementId, from: String(from + PAGE) },
  };
  return [...(sure > 0 ? [all] : []), ...(open.length > from + PAGE ? [next] : [])];
}

/** What the bank took back again, as long as a card has room for it. */
function wentBack({ returned }: StatementFacts): readonly Section[] {
  const lines = returned
    .slice(0, PAGE)
    .map(({ payer, ...went }) => text.wentBack({ ...went, payer: named(payer) }));
  const more = returned.length > PAGE ? [text.more({ count: returned.length - PAGE })] : [];
  return lines.length === 0 ? [] : [{ heading: text.returned(), lines: [...lines, ...more] }];
}

const named = (payer: string): Said | string => (payer === '' ? text.unknownPayer() : oneLine(payer, 80));

type Section = NonNullable<CardWords['sections']>[number];

function section(entry: EntryFacts, facts: StatementFacts): Section {
  const { id: entryId, amount, left, reference, payer, bookedOn: day, proposal } = entry;
  const heading = text.entry({
    payer: named(payer),
    amount,
    day,
  });
  return {
    heading,
    lines: [
      ...(reference === '' ? [] : [verbatim(oneLine(reference, 200))]),
      ...(left.minor < amount.minor ? [text.partLeft({ left, amount })] : []),
      proposed(entry, facts),
    ],
    buttons: [
      ...confirmButton(entryId, proposal),
      { press: 'entry.another', label: text.another(), value: { entryId } },
      { press: 'entry.set-aside', label: text.notOurs(), value: { entryId } },
    ],
  };
}

function confirmButton(entryId: string, proposal: Proposal): readonly CardButton[] {
  if (proposal.certainty === 'none') return [];
  const label = text.confirm();
  if ('paymentId' in proposal) {
    const { paymentId } = proposal;
    return [{ press: 'entry.link', label, value: { entryId, paymentId } }];
  }
  const value = { entryId, parts: partsInValue(proposal.parts) };
  const style = proposal.certainty === 'sure' && ({ style: 'primary' } as const);
  return [{ press: 'entry.confirm', label, value, ...style }];
}

/** What is confirmed is what was seen: `inv_1:350000 inv_2:100`. */
export const partsInValue = (parts: readonly Part[]): string =>
  parts.map(({ invoiceId, minor }) => `${invoiceId}:${minor}`).join(' ');

/** The way back; `undefined` where it is none of ours. */
export function partsFromValue(value: string): readonly Part[] | undefined {
  const parts = value.split(' ').map((one) => /^([\w-]+):(\d{1,18})$/.exec(one));
  return parts.every((one) => one !== null)
    ? parts.map((one) => ({ invoiceId: one?.[1] ?? '', minor: BigInt(one?.[2] ?? '0') }))
    : undefined;
}

/** What the card proposes for one entry, and why. */
export function proposed({ proposal, amount }: EntryFacts, { invoices }: StatementFacts): Said {
  if (proposal.certainty === 'none') {
    if (proposal.reason === 'seen-before')
      return reasons['seen-before']({ statement: oneLine(proposal.about ?? '', 80) });
    const about = proposal.about === null ? undefined : invoices.get(proposal.about);
    if (about === undefined || proposal.reason === 'nothing') return reasons.nothing();
    return proposal.reason === 'currency'
      ? reasons.currency({ number: about.number, currency: about.currency })
      : reasons[proposal.reason]({ number: about.number });
  }
  const named = proposal.parts.map(({ invoiceId, minor }) => {
    const invoice = invoices.get(invoiceId);
    const share = money(minor, amount.currency);
    return text.part({ number: invoice?.number ?? '', client: invoice?.client ?? '', amount: share });
  });
  return reasons[proposal.reason]({ invoices: list(named) });
}
