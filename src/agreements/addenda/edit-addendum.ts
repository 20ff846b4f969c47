import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { visibleText } from '../../kernel/markup.ts';
import type { Agreement } from '../agreement.ts';
import { takeAgreement } from '../load-agreement.ts';
import { mustRun } from '../may-run.ts';
import { refuse as agreementRefuses } from '../refusals.ts';
import { inOneLine } from '../render-text.ts';
import { type Addendum, type ClauseEdit, clauseOfChange, LONGEST_CLAUSE } from './addendum.ts';
import type { ConsolidatedClause } from './consolidated-text.ts';
import type { TextInForce } from './in-force.ts';
import { mustBeInForce, putAddendum } from './put-addendum.ts';
import { refuse } from './refusals.ts';

const Heading = z.string().max(200).transform(inOneLine);
const Words = z
  .string()
  .max(LONGEST_CLAUSE + 10)
  .transform((raw) => visibleText(raw).trim());
const Spoken = z.object({ heading: Heading, text: Words });

/** A clause is to read otherwise, to be added (`clauseKey` null), to go, or to stay as it is after all. */
export const editAddendum = act({
  name: 'addendum.edit',
  input: z.object({
    agreementId: z.string(),
    edit: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('write'),
        clauseKey: z.string().nullable(),
        ...Spoken.shape,
        second: Spoken.exactOptional(),
      }),
      z.object({ kind: z.literal('remove'), clauseKey: z.string() }),
      z.object({ kind: z.literal('keep'), clauseKey: z.string() }),
    ]),
  }),
  async run(tx, { agreementId, edit }, visit) {
    mustRun(visit.person);
    const { inForce, addendum } = await takeAddendum(tx, agreementId);
    const edits = edited(addendum, edit, inForce, visit.person.id);
    const put = await putAddendum(tx, inForce, { ...addendum, edits }, visit);
    return outcome(put.events, { agreementId: put.agreementId });
  },
});

export async function takeAddendum(
  tx: Tx,
  agreementId: string,
): Promise<{ readonly addendum: Addendum; readonly agreement: Agreement; readonly inForce: TextInForce }> {
  const agreement = await takeAgreement(tx, agreementId);
  const { status, addendum, engagementId } = agreement;
  if (addendum === null || (status !== 'draft' && status !== 'approving')) throw agreementRefuses.notADraft();
  return { agreement, addendum, inForce: await mustBeInForce(tx, engagementId) };
}

type Edit = z.output<typeof editAddendum.input>['edit'];

function edited(
  { edits, changes = [] }: Addendum,
  edit: Edit,
  inForce: TextInForce,
  by: string,
): ClauseEdit[] {
  const key = edit.clauseKey ?? freeKey(edits, inForce);
  const present = inForce.clauses.find((clause) => clause.key === key);
  const before = edits.find((one) => one.key === key);
  const others = edits.filter((one) => one.key !== key);
  const change = changes.find(({ number }) => clauseOfChange(number) === key);
  if (change !== undefined) throw refuse.agreedChange({ number: change.number });
  if (edit.clauseKey !== null && present === undefined && before === undefined) throw refuse.unknownClause();
  if (edit.kind === 'keep') return others;
  if (edit.kind === 'remove') {
    // What only this draft would have added needs no taking out.
    if (present === undefined) return others;
    if (present.takenOut) throw refuse.unknownClause();
    const { heading, second } = present;
    const gone = { key, by, kind: 'removed' as const, heading, text: '' };
    return [...others, { ...gone, ...(second && { second: { heading: second.heading, text: '' } }) }];
  }
  const written = { ...writtenAs(key, edit, present), by };
  mustBeWhole(written, present, inForce);
  return before === undefined ? [...others, written] : edits.map((one) => (one.key === key ? written : one));
}

function writtenAs(
  key: string,
  { heading, text, second }: Extract<Edit, { kind: 'write' }>,
  present: ConsolidatedClause | undefined,
): Omit<ClauseEdit, 'by'> {
  return {
    key,
    kind: present === undefined ? 'added' : 'changed',
    heading,
    text,
    ...(second && { second }),
  };
}

function mustBeWhole(
  { heading, text, second }: ClauseEdit,
  present: ConsolidatedClause | undefined,
  { secondLocale }: TextInForce,
): void {
  if (heading === '' && present?.number !== null) throw refuse.headingNeeded(undefined, 'heading');
  if (secondLocale !== null && !isWhole(second, heading !== ''))
    throw refuse.secondNeeded(undefined, 'secondText');
  const isSame =
    present !== undefined &&
    !present.takenOut &&
    present.heading === heading &&
    present.text.trim() === text &&
    (second === undefined || JSON.stringify(second) === JSON.stringify(present.second));
  if (isSame) throw refuse.sameText(undefined, 'text');
}

const isWhole = (second: ClauseEdit['second'], headed: boolean): boolean =>
  second !== undefined && second.text !== '' && (second.heading !== '' || !headed);

function freeKey(edits: readonly ClauseEdit[], { clauses }: TextInForce): string {
  const taken = new Set([...edits, ...clauses].map(({ key }) => key));
  let number = 1;
  while (taken.has(`addendum-${number}`)) number += 1;
  return `addendum-${number}`;
}
