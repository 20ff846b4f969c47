import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { type Day, LocalDay } from '../../kernel/calendar.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';
import { visibleText } from '../../kernel/markup.ts';
import { type Money, money } from '../../kernel/money.ts';
import { newestAgreement } from '../load-agreement.ts';
import { inOneLine } from '../render-text.ts';
import { type Addendum, type ClauseEdit, clauseOfChange } from './addendum.ts';
import { changeClause } from './change-clause-text.ts';
import type { TextInForce } from './in-force.ts';
import { mustBeInForce, putAddendum } from './put-addendum.ts';

const Input = z.object({
  engagementId: z.string(),
  changeId: z.string(),
  number: z.number().int(),
  what: z.string(),
  why: z.string(),
  impact: z.string(),
  priceDelta: z.object({ minor: z.bigint(), currency: z.string() }),
  newDueOn: LocalDay,
  milestone: z.string().nullable(),
  moved: z.array(z.object({ title: z.string(), from: LocalDay, to: LocalDay })),
  assessedBy: z.string(),
});
export type ChangeToSign = Omit<z.output<typeof Input>, 'priceDelta' | 'newDueOn'> & {
  readonly priceDelta: Money;
  readonly newDueOn: Day;
};

/**
 * The client agreed to a change that has to be signed: its clause joins the addendum that is being drafted, or begins
 * one. It goes out as every addendum does, when the team sends it.
 */
export const draftForChange = act({
  name: 'addendum.draft-for-change',
  input: Input,
  async run(tx, { priceDelta, ...rest }, visit) {
    const { engagementId, changeId, number } = rest;
    await lockEngagement(tx, engagementId);
    const inForce = await mustBeInForce(tx, engagementId);
    const change = { ...rest, priceDelta: money(priceDelta.minor, priceDelta.currency) };
    const open = await openAddendum(tx, engagementId);
    const signed = { changeId, number, priceDelta: priceDelta.minor.toString() };
    const addendum: Addendum = {
      subject: open?.subject ?? plain(changeClause.subject({ number }), inForce.locale),
      why: open?.why ?? inOneLine(visibleText(change.why)).slice(0, 1000),
      edits: [...(open?.edits ?? []), editFor(change, inForce)],
      terms: open?.terms ?? [],
      changes: [...(open?.changes ?? []), signed],
    };
    const { agreementId, events } = await putAddendum(tx, inForce, addendum, visit);
    return outcome(events, { agreementId });
  },
});

async function openAddendum(tx: Tx, engagementId: string): Promise<Addendum | null> {
  const newest = await newestAgreement(tx, engagementId);
  return newest?.status === 'draft' || newest?.status === 'approving' ? newest.addendum : null;
}

function editFor(change: ChangeToSign, { locale, secondLocale }: TextInForce): ClauseEdit {
  return {
    key: clauseOfChange(change.number),
    kind: 'added',
    ...clauseIn(change, locale),
    ...(secondLocale !== null && { second: clauseIn(change, secondLocale) }),
    by: change.assessedBy,
  };
}

function clauseIn(change: ChangeToSign, locale: Locale): { heading: string; text: string } {
  const { number, milestone, priceDelta, newDueOn, moved } = change;
  const said = (words: string): string => inOneLine(visibleText(words));
  const lines = [
    changeClause.what({ what: said(change.what) }),
    changeClause.impact({ impact: said(change.impact) }),
    milestone === null ? changeClause.adds() : changeClause.touches({ milestone: said(milestone) }),
    changeClause.difference({ difference: priceDelta }),
    changeClause.due({ day: newDueOn }),
    ...moved.map(({ title, from, to }) => changeClause.moves({ title: said(title), from, to })),
    changeClause.prevails(),
  ];
  return {
    heading: plain(changeClause.heading({ number }), locale),
    text: lines.map((line) => plain(line, locale)).join('\n'),
  };
}
