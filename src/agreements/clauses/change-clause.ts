import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import { ClauseKey } from '../clause.ts';
import { newestAgreement } from '../load-agreement.ts';
import { mustRun } from '../may-run.ts';
import { inOneLine } from '../render-text.ts';
import type { ClauseToFill } from './apply-changes.ts';
import { type SaidInstead, SecondText } from './clause-change.ts';
import { mustBeOpenToChange, othersWhoMayDecide } from './clause-rules.ts';
import { checkedText, mustFill } from './clause-words.ts';
import { type ClausesHere, clausesHere } from './clauses-here.ts';
import type { ClauseChangeAsked, ClauseChanged } from './events.ts';
import { refuse } from './refusals.ts';
import { type Remade, remakeDraft } from './remake-draft.ts';

/** What came of asking: whether it waits for a second person, and what became of the draft. */
export interface ChangeMade {
  readonly changeId: string;
  readonly waits: boolean;
  readonly remade: Remade;
}

/**
 * Lets one engagement say a clause differently, leave it out, or say one more. What is not locked stands at once and
 * the draft is made again with it; for a locked clause a second person is asked, and till then the text stays.
 */
export const changeClause = act({
  name: 'clause.change',
  input: z.object({
    engagementId: z.string(),
    /** `null`: a new clause. */
    clauseKey: ClauseKey.nullable(),
    remove: z.boolean().default(false),
    /** Left out: as it is now. */
    heading: z.string().exactOptional(),
    text: z.string().default(''),
    second: SecondText.nullable().default(null),
    /** Shown as it stands, for words from outside: never read as a template. */
    literal: z.boolean().default(false),
    reason: z.string(),
    /** The change that the person saw in the form, so that nobody overwrites what they never read. */
    seen: z.string().nullable().exactOptional(),
  }),
  async run(tx, input, visit) {
    const { engagementId } = input;
    mustRun(visit.person);
    await lockEngagement(tx, engagementId);
    await mustBeOpenToChange(tx, engagementId);
    if (input.reason.trim() === '') throw refuse.noReason(undefined, 'reason');
    const here = await clausesHere(tx, engagementId);
    const clause = clauseOf(here, input.clauseKey);
    mustHaveSeen(here, input);
    const said = await saidInstead(tx, here, clause, input, visit);
    const locked = clause?.locked ?? false;
    if (locked && (await othersWhoMayDecide(tx, visit.person.id)).length === 0) throw refuse.nobodyElse();
    const changeId = visit.newId('clc');
    const replaces = await endOvertaken(tx, { engagementId, clauseKey: said.clauseKey, locked }, visit);
    await tx.clauseChange.create({
      data: {
        ...row(said),
        id: changeId,
        engagementId,
        locked,
        reason: input.reason.trim(),
        askedBy: actorToColumn(actorOf(visit.person)),
        askedAt: instantToColumn(visit.now),
      },
    });
    const { clauseKey, kind, heading } = said;
    const about = { engagementId, changeId, clauseKey, kind, heading, reason: input.reason.trim(), replaces };
    const asked: ClauseChangeAsked | ClauseChanged = {
      ...about,
      type: locked ? 'clause.change-asked' : 'clause.changed',
    };
    const { events, remade } = locked
      ? { events: [], remade: { draft: 'none' } as const }
      : await remakeDraft(tx, engagementId, visit);
    return outcome<typeof asked | (typeof events)[number], ChangeMade>([asked, ...events], {
      changeId,
      waits: locked,
      remade,
    });
  },
});

type Wish = z.output<typeof changeClause.input>;

function clauseOf({ clauses, template, changes }: ClausesHere, key: string | null): ClauseToFill | undefined {
  if (key === null) return undefined;
  const standing = clauses.find((clause) => clause.key === key);
  if (standing !== undefined) return standing;
  // Left out so far: it can be said again, otherwise than before.
  const left = template.clauses.find((clause) => clause.key === key);
  if (left === undefined || !changes.some(({ clauseKey }) => clauseKey === key)) throw refuse.unknown();
  return { ...left, standing: 'template', literal: false, second: undefined };
}

function mustHaveSeen({ changes, waiting }: ClausesHere, { clauseKey, seen }: Wish): void {
  if (seen === undefined || clauseKey === null) return;
  const newest = [...changes, ...waiting].filter((change) => change.clauseKey === clauseKey).at(-1);
  if (newest !== undefined && newest.id !== seen) throw refuse.otherVersion({ who: newest.askedBy.name });
}

async function saidInstead(
  tx: Tx,
  here: ClausesHere,
  clause: ClauseToFill | undefined,
  input: Wish,
  visit: Visit,
): Promise<SaidInstead> {
  const { engagementId, literal, remove } = input;
  const clauseKey = clause?.key ?? (await freeKey(tx, engagementId, here));
  const inTemplate = here.template.clauses.some(({ key }) => key === clauseKey);
  if (remove) {
    if (clause === undefined) throw refuse.unknown();
    const { heading } = clause;
    return { clauseKey, kind: 'removed', heading, text: '', second: null, literal: false };
  }
  const heading = inOneLine(input.heading ?? (await presentHeading(tx, engagementId, clause, literal)));
  if (heading === '' && (clause?.heading ?? 'new') !== '') throw refuse.noHeading(undefined, 'heading');
  const text = checkedText(input.text);
  const second = input.second && {
    heading: inOneLine(input.second.heading),
    text: checkedText(input.second.text, 'secondText'),
  };
  if (!literal)
    await mustFill(
      tx,
      engagementId,
      { heading, text, second },
      { ...here.template, clauses: here.clauses },
      visit,
    );
  const same = clause !== undefined && clause.heading === heading && clause.text.trim() === text;
  const asksAgain = here.lockedAfter.some((change) => change.clauseKey === clauseKey);
  if (same && !asksAgain && clause.literal === literal && sameSecond(clause, second)) throw refuse.sameText();
  return { clauseKey, kind: inTemplate ? 'changed' : 'added', heading, text, second, literal };
}

const sameSecond = ({ second }: ClauseToFill, wanted: SecondText | null): boolean =>
  wanted === null || (second?.heading === wanted.heading && second.text === wanted.text);

/** Words from outside are put under the heading as people read it, not under the template's. */
async function presentHeading(
  tx: Tx,
  engagementId: string,
  clause: ClauseToFill | undefined,
  literal: boolean,
): Promise<string> {
  const shown = literal ? await newestAgreement(tx, engagementId) : undefined;
  const heading = shown?.clauses.find(({ key }) => key === clause?.key)?.heading;
  return heading ?? clause?.heading ?? '';
}

async function freeKey(tx: Tx, engagementId: string, { template }: ClausesHere): Promise<string> {
  const rows = await tx.clauseChange.findMany({ where: { engagementId }, select: { clauseKey: true } });
  const taken = new Set([
    ...rows.map(({ clauseKey }) => clauseKey),
    ...template.clauses.map(({ key }) => key),
  ]);
  let number = 1;
  while (taken.has(`added-${number}`)) number += 1;
  return `added-${number}`;
}

/** A change that holds is overtaken by the next that holds; a question that waits, by the next question. */
async function endOvertaken(
  tx: Tx,
  { engagementId, clauseKey, locked }: { engagementId: string; clauseKey: string; locked: boolean },
  visit: Visit,
): Promise<string | null> {
  const where = { engagementId, clauseKey, endedAt: null, ...(locked && { locked: true, decision: null }) };
  const before = await tx.clauseChange.findFirst({ where, select: { id: true } });
  await tx.clauseChange.updateMany({ where, data: { endedAt: instantToColumn(visit.now) } });
  return before?.id ?? null;
}

const row = ({ second, ...said }: SaidInstead) => ({ ...said, ...(second !== null && { second }) });
