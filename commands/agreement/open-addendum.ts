import { type Addendum, LONGEST_CLAUSE } from '../../src/agreements/addenda/addendum.ts';
import { type TextInForce, textInForce } from '../../src/agreements/addenda/in-force.ts';
import { refuse as refuseAddendum } from '../../src/agreements/addenda/refusals.ts';
import type { Agreement } from '../../src/agreements/agreement.ts';
import { beforeDrafting } from '../../src/agreements/approval/approval-words.ts';
import { loadAgreement, newestAgreement } from '../../src/agreements/load-agreement.ts';
import { refuse } from '../../src/agreements/refusals.ts';
import { code, type Said, verbatim } from '../../src/kernel/phrase.ts';
import type { Call, ReadDb } from '../../src/surface/desk.ts';
import { openForm } from '../../src/surface/form.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { addendumClauseForm, addendumForm } from './addendum-form.ts';
import { text } from './addendum-text.ts';
import { text as clauses } from './clause-text.ts';
import { inTwo } from './in-two.ts';

/** No clause has this key. */
export const NEW_CLAUSE = '+';

/** `/agreement draft` once something is signed: from then on only the change is drafted. */
export async function openAddendumForm(
  { visit, desk, channelId }: Call,
  engagementId: string,
): Promise<Reply> {
  const inForce = await textInForce(desk.read, engagementId);
  if (inForce === undefined) throw refuse.agreedAlready();
  const newest = await newestAgreement(desk.read, engagementId);
  if (newest?.status === 'sending' || newest?.status === 'sent')
    throw refuse.outAlready({ version: newest.version });
  const before = openAddendum(newest);
  const { terms: present, timeZone } = inForce.engagement;
  const terms = before === undefined ? present : before.terms;
  return reply.open(
    openForm(addendumForm, {
      locale: visit.locale,
      context: { engagementId },
      channelId,
      intro: [
        text.about({ version: inForce.base.version, command: code('/change') }),
        ...(before === undefined ? [] : await beforeDrafting(desk.read, before, timeZone)),
      ],
      initial: {
        ...(before !== undefined && { subject: before.addendum.subject, why: before.addendum.why }),
        acceptanceWindowDays: terms.acceptanceWindowDays,
        revisionRounds: terms.revisionRounds,
        paymentTermDays: terms.paymentTermDays,
        changeValidDays: terms.changeValidDays,
        silentAcceptance: terms.silentAcceptance ? 'yes' : 'no',
      },
      options: { clause: clauseChoices(inForce, before?.addendum) },
    }),
  );
}

type Open = Extract<Agreement, { status: 'draft' | 'approving' }> & { readonly addendum: Addendum };

/** The addendum that is being drafted, if there is one. */
export function openAddendum(agreement: Agreement | undefined): Open | undefined {
  if (agreement?.status !== 'draft' && agreement?.status !== 'approving') return undefined;
  const { addendum } = agreement;
  return addendum === null ? undefined : { ...agreement, addendum };
}

/** Slack takes a hundred options; one is the new clause. */
const MOST = 99;

/** Every clause there is with what becomes of it, and a new one. Of too many, those that this draft leaves alone go. */
export function clauseChoices({ clauses: present }: TextInForce, addendum: Addendum | undefined) {
  const edits = addendum?.edits ?? [];
  const known = new Set(present.map(({ key }) => key));
  const added = edits
    .filter(({ key }) => !known.has(key))
    .map((edit) => ({ ...edit, number: null, takenOut: false }));
  const all = [...present, ...added].map(({ key, number, heading, takenOut }) => {
    const clause = heading === '' ? clauses.opening() : named(number, heading);
    const edit = edits.find((one) => one.key === key);
    if (edit !== undefined) return { value: key, label: text.edited[edit.kind]({ clause }), rank: 0 };
    return takenOut
      ? { value: key, label: text.gone({ clause }), rank: 2 }
      : { value: key, label: clause, rank: 1 };
  });
  const shown = all.length <= MOST ? all : all.toSorted((a, b) => a.rank - b.rank).slice(0, MOST);
  return [
    ...shown.map(({ value, label }) => ({ value, label })),
    { value: NEW_CLAUSE, label: clauses.aNewOne() },
  ];
}

const named = (number: number | null, heading: string): Said =>
  number === null ? verbatim(heading) : text.numbered({ number, heading });

/** What is being drafted, with the text that it changes. */
export async function addendumHere(
  read: ReadDb,
  agreementId: string,
): Promise<{ readonly agreement: Open; readonly inForce: TextInForce }> {
  const agreement = openAddendum(await loadAgreement(read, agreementId));
  if (agreement === undefined) throw refuse.notADraft();
  const inForce = await textInForce(read, agreement.engagementId);
  if (inForce === undefined) throw refuseAddendum.nothingAgreed();
  return { agreement, inForce };
}

/** The form of one clause, with its text as it would be signed; an empty one for a new clause. */
export async function openEditForm(call: Call, agreementId: string, picked: string): Promise<Reply> {
  const { visit, channelId, desk } = call;
  const { agreement, inForce } = await addendumHere(desk.read, agreementId);
  const key = picked === NEW_CLAUSE ? null : picked;
  const present = inForce.clauses.find((one) => one.key === key);
  const edit = agreement.addendum.edits.find((one) => one.key === key);
  if (key !== null && present === undefined && edit === undefined) throw refuseAddendum.unknownClause();
  const words = edit === undefined || edit.kind === 'removed' ? present : edit;
  const { heading = '', text: said = '', second } = words ?? {};
  const isLong = [...said].length > LONGEST_CLAUSE;
  const what = [
    ...(isLong ? [] : [{ value: 'say', label: clauses.sayThis() }]),
    ...(present === undefined || present.takenOut ? [] : [{ value: 'remove', label: text.leaveOut() }]),
    ...(edit === undefined ? [] : [{ value: 'keep', label: text.keep() }]),
  ];
  return reply.open(
    openForm(addendumClauseForm, {
      locale: visit.locale,
      channelId,
      context: { agreementId, clauseKey: key, second: inForce.secondLocale },
      intro: [
        ...(present?.locked === true ? [text.lockedAbout()] : []),
        ...(isLong ? [text.tooLong({ count: [...said].length, most: LONGEST_CLAUSE })] : []),
      ],
      options: { what: key === null ? [] : what },
      initial: {
        what: key === null ? undefined : what[0]?.value,
        heading,
        ...inTwo(isLong ? '' : said),
      },
      initialMore: secondly(second),
    }),
  );
}

function secondly(second: { readonly heading: string; readonly text: string } | undefined) {
  if (second === undefined) return {};
  const { text: secondText, more: secondMore } = inTwo(second.text);
  return { secondHeading: second.heading, secondText, ...(secondMore !== undefined && { secondMore }) };
}
