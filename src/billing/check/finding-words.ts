import { Temporal } from 'temporal-polyfill';
import type { CardButton, CardWords } from '../../kernel/notice.ts';
import { moment, type Said } from '../../kernel/phrase.ts';
import { text as statement } from '../statement/text.ts';
import { type Finding, mendsOf } from './finding.ts';
import { differs, hints, kinds, mendWords, text, unbilled } from './text.ts';

/** A finding with what people call its project. */
export interface ToldFinding extends Finding {
  readonly project: string;
  readonly client: string;
}

type Section = NonNullable<CardWords['sections']>[number];

/** What is wrong, where, and what can be done about it with one press; or how it was settled. */
export function findingSection(finding: ToldFinding, timeZone: string): Section {
  const { settled } = finding;
  const hint = hints[finding.kind];
  const below = settled !== undefined ? [settledWords(finding, timeZone)] : triedWords(finding, timeZone);
  return {
    heading: heading(finding),
    lines: [where(finding), ...(settled === undefined && hint !== undefined ? [hint()] : []), ...below],
    plain: true,
    ...(settled === undefined && { buttons: buttonsOf(finding) }),
  };
}

function heading({ kind, word }: Finding): Said {
  if (kind === 'unbilled') return (unbilled[word] ?? unbilled['acceptance'] ?? kinds['plan-off'])();
  if (kind === 'differs') return (differs[word] ?? differs['total'] ?? kinds['plan-off'])();
  return kinds[kind]();
}

function where(finding: ToldFinding): Said {
  const { project, client } = finding;
  const what = whatOf(finding);
  return project === '' ? what : text.aboutProject({ project, client, what });
}

function whatOf({ kind, name, amount, other, word }: ToldFinding): Said {
  const found = amount ?? '';
  switch (kind) {
    case 'over-contract':
    case 'plan-off':
      return text.againstTotal({ found, agreed: other ?? '' });
    case 'unapplied':
      return text.fromPayer({
        amount: found,
        payer: name === '' ? statement.unknownPayer() : name,
        reference: word === '' ? '—' : word,
      });
    case 'unbilled':
    case 'draft-stopped':
      return text.named({
        name: name === '' ? text.deposit() : name,
        amount: amount ?? text.unknownAmount(),
      });
    case 'stray':
      return text.stray({ number: name, amount: found, who: word === '' ? '—' : word });
    case 'differs':
      if (other !== null && word === 'overpaid')
        return text.overpaidBy({ number: name, amount: found, more: other });
      return other === null
        ? text.invoice({ number: name, amount: found })
        : text.invoiceAndThere({ number: name, amount: found, there: other });
    default:
      return text.invoice({ number: name === '' ? '—' : name, amount: found });
  }
}

function settledWords({ settled }: ToldFinding, timeZone: string): Said {
  const who = settled?.by?.name ?? '';
  if (settled === undefined) return text.allSettled();
  const at = moment(settled.at, timeZone);
  if (settled.how === 'billed') return text.billed({ who, at });
  if (settled.how === 'right') return text.accepted({ who, reason: settled.reason ?? '' });
  return text.gone({ at });
}

function triedWords({ tried }: ToldFinding, timeZone: string): Said[] {
  if (tried === undefined) return [];
  const at = moment(Temporal.Instant.from(tried.at), timeZone);
  return [text.tried({ mend: mendWords[tried.mend](), who: tried.by.name, at })];
}

function buttonsOf({ id, kind }: Finding): readonly CardButton[] {
  const value = { findingId: id };
  const all: Readonly<Record<string, CardButton>> = {
    bill: { press: 'finding.bill', label: mendWords.bill(), value, style: 'primary' },
    ask: { press: 'finding.ask', label: mendWords.ask(), value, style: 'primary' },
    receipt: { press: 'finding.receipt', label: mendWords.receipt(), value, style: 'primary' },
    again: { press: 'finding.again', label: mendWords.again(), value, style: 'primary' },
    right: { press: 'finding.right', label: mendWords.right(), value },
  };
  return mendsOf[kind].flatMap((mend) => all[mend] ?? []);
}
