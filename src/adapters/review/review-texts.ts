import { textInForce } from '../../agreements/addenda/in-force.ts';
import { aboutInForce, inForceClauses } from '../../agreements/addenda/in-force-text.ts';
import { clausesOf } from '../../agreements/addenda/split-text.ts';
import type { Agreement } from '../../agreements/agreement.ts';
import { clauseNumbers, numberedHeading } from '../../agreements/clause.ts';
import { clauseDiff, wordDiff } from '../../agreements/clauses/clause-diff.ts';
import { isCommentable, isProposable } from '../../agreements/review/comment-on-clause.ts';
import { type ReviewComment, WHOLE } from '../../agreements/review/review-comment.ts';
import type { Taken } from '../../agreements/review/what-was-taken.ts';
import { plain } from '../../kernel/format.ts';
import { verbatim } from '../../kernel/phrase.ts';
import type { ReviewClause } from '../../pages/review-clause.ts';
import type { Differences } from '../../pages/review-differences.ts';
import type { ShownText } from '../../pages/review-page.ts';
import type { ReviewRemark } from '../../pages/review-remark.ts';
import { words } from '../../pages/review-words.ts';
import type { Reader } from './reader.ts';
import type { Parts } from './web.ts';

/** A table without its rules: they are marks for setting it, and would only be in the way of whoever compares. */
const readable = (text: string): string =>
  text
    .replaceAll(/^\|[\s:|-]+\|\n?/gm, '')
    .replaceAll(/^\| *(.*?) *\|$/gm, '$1')
    .trim();

const takenStatus = { holds: 'taken', waits: 'takenWaits', refused: 'declined' } as const;

/** What this reader said, and what became of it. */
export interface Said {
  readonly comments: readonly ReviewComment[];
  readonly taken: ReadonlyMap<string, Taken>;
}

/** What was said and answered, as the page shows it. `present`: what the clause says, to set the proposal against. */
export function remarkOf(
  comment: ReviewComment,
  present: string,
  locale: Agreement['locale'],
  taken: Taken = 'holds',
): ReviewRemark {
  const { at, text, proposal } = comment;
  const said = {
    at,
    text,
    proposal: proposal === null ? [] : wordDiff(readable(present), readable(proposal), locale),
  };
  if (comment.status === 'open') return said;
  const { answeredBy, answeredAt, answer } = comment;
  const status = comment.status === 'taken' ? takenStatus[taken] : comment.status;
  return { ...said, reply: { status, who: answeredBy.name, at: answeredAt, text: answer } };
}

/** A version clause by clause, with what this reader said about each. */
export function shownText(
  { token, link }: Reader,
  agreement: Agreement,
  versions: readonly Agreement[],
  { comments, taken }: Said,
): ShownText {
  const { id, title, version, locale, secondLocale, body } = agreement;
  const mine = comments.filter(({ agreementId }) => agreementId === id);
  const all = clausesOf(agreement);
  const numbers = clauseNumbers(all);
  const clauses = all.map(({ key, heading, text, second, standing }): ReviewClause => {
    const number = numbers.get(key);
    const named = (said: string, language: Agreement['locale']): string =>
      number === undefined || said === '' ? said : numberedHeading(said, number, language);
    return {
      key,
      standing,
      isTooLong: !isProposable({ text }),
      heading: named(heading, locale),
      text,
      remarks: mine
        .filter(({ clauseKey }) => clauseKey === key)
        .map((one) => remarkOf(one, text, locale, taken.get(one.id))),
      ...(second !== undefined &&
        secondLocale !== null && {
          second: { heading: named(second.heading, secondLocale), text: second.text },
        }),
    };
  });
  const open = isCommentable(agreement, versions);
  const form = { form: { url: `/review/${token}/comment`, agreementId: id } };
  const closed = agreement.status === 'signed' ? words.signedVersion() : words.olderVersion();
  return {
    kind: 'text',
    title,
    textLocale: locale,
    secondLocale,
    clauses,
    body,
    whole: mine.filter(({ clauseKey }) => clauseKey === WHOLE).map((one) => remarkOf(one, '', locale)),
    ...(open ? form : { closed }),
    ...(link.mayDownload && { pdfUrl: `/review/${token}/document.pdf?version=${version}` }),
  };
}

const comparable = (agreement: Agreement) =>
  clausesOf(agreement).map(({ key, heading, text }) => ({ key, heading, text: readable(text) }));

/** Two versions against each other, the older first, whichever way they were picked. */
export function differencesOf(one: Agreement, other: Agreement): Differences {
  const [older, newer] = one.version < other.version ? [one, other] : [other, one];
  const [before, after] = [comparable(older), comparable(newer)];
  const sameLanguage = older.locale === newer.locale;
  const all = sameLanguage ? clauseDiff(before, after, newer.locale) : null;
  const touched = all?.filter(({ kind }) => kind !== 'removed').length ?? 0;
  return {
    kind: 'differences',
    older: older.version,
    newer: newer.version,
    all,
    same: after.length - touched,
    textLocale: newer.locale,
  };
}

/** What is agreed at this moment as one text; undefined while nothing was changed since the signature. */
export async function textNow({ prisma }: Parts, { link }: Reader): Promise<ShownText | undefined> {
  const whole = await textInForce(prisma, link.engagementId);
  if (whole === undefined || whole.addenda.length + whole.changes.length === 0) return undefined;
  const { base, locale, secondLocale } = whole;
  const clauses = inForceClauses(whole).map(
    ({ heading, text, second, note }, index): ReviewClause => ({
      key: `now-${index}`,
      heading,
      text,
      standing: 'template',
      remarks: [],
      ...(second !== undefined && { second }),
      ...(note !== undefined && { notes: note.split('\n').map(verbatim) }),
    }),
  );
  const about = aboutInForce(whole).map((said) => plain(said, locale));
  return {
    kind: 'text',
    title: base.title,
    textLocale: locale,
    secondLocale,
    clauses,
    body: '',
    whole: [],
    closed: verbatim(about.join(' ')),
  };
}
