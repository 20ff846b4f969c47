import type { ChangeMade } from '../../src/agreements/clauses/change-clause.ts';
import { changeClause } from '../../src/agreements/clauses/change-clause.ts';
import { othersWhoMayDecide } from '../../src/agreements/clauses/clause-rules.ts';
import { clausesHere } from '../../src/agreements/clauses/clauses-here.ts';
import type { Remade } from '../../src/agreements/clauses/remake-draft.ts';
import { restoreClause } from '../../src/agreements/clauses/restore-clause.ts';
import { newestAgreement } from '../../src/agreements/load-agreement.ts';
import { mustRun } from '../../src/agreements/may-run.ts';
import { refuse } from '../../src/agreements/refusals.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { code, list, type Said } from '../../src/kernel/phrase.ts';
import type { Call } from '../../src/surface/desk.ts';
import { onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { AboutEngagement, bilingualClauseForm, clauseForm, NEW_CLAUSE, pickForm } from './clause-form.ts';
import { clauseOptions } from './clause-options.ts';
import { text } from './clause-text.ts';
import { openClauseForm } from './open-clause-form.ts';

export const changeClauses = button('agreement.clauses', AboutEngagement, ({ value, ...call }, desk) =>
  openClausePick({ ...call, desk }, value.engagementId),
);

/** Asks which clause, first. */
export async function openClausePick({ visit, desk, channelId }: Call, engagementId: string): Promise<Reply> {
  mustRun(visit.person);
  const { agreementVersion } = await engagementFacts(desk.read, engagementId);
  if (agreementVersion > 0) throw refuse.agreedAlready();
  const here = await clausesHere(desk.read, engagementId);
  return reply.open(
    openForm(pickForm, {
      locale: visit.locale,
      context: { engagementId },
      channelId,
      options: { clause: clauseOptions(here) },
    }),
  );
}

export const clausePicked = onSubmit(pickForm, async ({ context, values, ...call }, desk) => {
  mustRun(call.visit.person);
  const key = values.clause === NEW_CLAUSE ? null : values.clause;
  return openClauseForm({ ...call, desk }, context.engagementId, key);
});

interface Entered {
  readonly context: {
    readonly engagementId: string;
    readonly clauseKey: string | null;
    readonly seen: string | null;
    readonly literal: boolean;
  };
  readonly values: {
    readonly what: string | undefined;
    readonly heading: string | undefined;
    readonly text: string | undefined;
    readonly more: string | undefined;
    readonly secondHeading?: string | undefined;
    readonly secondText?: string | undefined;
    readonly reason: string;
  };
}

async function save({ context, values }: Entered, { visit, desk }: Pick<Call, 'visit' | 'desk'>) {
  const { engagementId, clauseKey } = context;
  const { what, heading = '', text: first = '', more = '', secondText, secondHeading, reason } = values;
  if (what === 'restore' && clauseKey !== null) {
    const { remade } = await desk.perform(restoreClause, { engagementId, clauseKey }, visit);
    return reply.say(await savedCard(engagementId, { waits: false, remade }, { visit, desk }));
  }
  const wish = {
    ...context,
    heading,
    reason,
    remove: what === 'leave-out',
    text: more === '' ? first : `${first}\n${more}`,
    second: secondText === undefined ? null : { heading: secondHeading ?? '', text: secondText },
  };
  const made = await desk.perform(changeClause, wish, visit);
  return reply.say(await savedCard(engagementId, made, { visit, desk }));
}

export const clauseSubmitted = onSubmit(clauseForm, ({ context, values, visit }, desk) =>
  save({ context, values }, { visit, desk }),
);
export const bilingualClauseSubmitted = onSubmit(bilingualClauseForm, ({ context, values, visit }, desk) =>
  save({ context, values }, { visit, desk }),
);

/** What the person who changed it does next. */
export async function savedCard(
  engagementId: string,
  { waits, remade }: Pick<ChangeMade, 'waits' | 'remade'>,
  { visit, desk }: Pick<Call, 'visit' | 'desk'>,
): Promise<CardWords> {
  if (waits) {
    const others = await othersWhoMayDecide(desk.read, visit.person.id);
    return {
      title: text.saved(),
      body: [text.waitsFor({ who: list(others.map(({ name }) => name)) })],
    };
  }
  const newest = await newestAgreement(desk.read, engagementId);
  return { title: text.saved(), body: [whatNow(remade, newest)] };
}

/** The draft says it now, still does not, or is yet to be made. */
export function whatNow(
  remade: Remade,
  newest: { readonly status: string; readonly version: number } | undefined,
): Said {
  const draft = code('/agreement draft');
  if (remade.draft === 'made') return text.draftMade({ command: code('/agreement preview') });
  if (remade.draft === 'kept') return text.draftKept({ command: draft, why: remade.why });
  const isOut = newest?.status === 'sending' || newest?.status === 'sent';
  return newest !== undefined && isOut
    ? text.outNow({ version: newest.version, void: code('/agreement void'), draft })
    : text.nextDraft({ command: draft });
}
