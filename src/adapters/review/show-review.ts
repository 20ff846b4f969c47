import { clausesOf } from '../../agreements/addenda/split-text.ts';
import type { Agreement } from '../../agreements/agreement.ts';
import { commentsBy, versionsFor } from '../../agreements/review/load-review.ts';
import type { ReviewComment } from '../../agreements/review/review-comment.ts';
import { signedAt } from '../../agreements/signature.ts';
import { type Said, verbatim } from '../../kernel/phrase.ts';
import type { ReviewForm } from '../../pages/review-clause.ts';
import type { Differences } from '../../pages/review-differences.ts';
import { type ReviewPage, type ReviewVersion, reviewPage, type ShownText } from '../../pages/review-page.ts';
import { words } from '../../pages/review-words.ts';
import { note, type Reader } from './reader.ts';
import { differencesOf, remarkOf, shownText, textNow } from './review-texts.ts';
import type { Answer, Parts } from './web.ts';

/** In the place of a version's number: what is in force now. */
export const NOW = 'now';

/** Which version is looked at, and against which other; both as they stood in the address. */
export interface Wish {
  readonly version: string | null;
  readonly from: string | null;
}

/** Shows what was asked for, or the newest. `seen`: whether somebody looks, or only a program that looks ahead. */
export async function showReview(
  parts: Parts,
  reader: Reader,
  wish: Wish,
  seen: boolean,
  wrong?: ReviewForm['wrong'],
): Promise<Answer> {
  const { prisma } = parts;
  const { link } = reader;
  const versions = await versionsFor(prisma, link);
  const comments = await commentsBy(prisma, link.id);
  const now = await textNow(parts, reader);
  const chosen = versions.find(({ version }) => String(version) === wish.version) ?? versions.at(-1);
  const against = versions.find(({ version }) => String(version) === wish.from);
  const isNow = wish.version === NOW && now !== undefined;
  const compares = !isNow && chosen !== undefined && against !== undefined && against.id !== chosen.id;
  if (seen && wrong === undefined)
    await note(parts, reader, compares ? 'compared' : 'opened', isNow ? null : (chosen?.id ?? null));
  const shown = isNow
    ? now
    : compares
      ? differencesOf(against, chosen)
      : chosen && shownText(reader, chosen, versions, comments, wrong);
  const list = listOf(
    reader,
    versions,
    now !== undefined,
    isNow ? NOW : compares ? '' : String(chosen?.version),
  );
  const html = reviewPage({
    ...frameOf(reader),
    versions: list,
    ...shownPart(shown),
    earlier: earlierOf(versions, comments),
  });
  return { status: wrong === undefined ? 200 : 422, html };
}

const shownPart = (shown: ShownText | Differences | undefined): Pick<ReviewPage, 'shown'> =>
  shown === undefined ? {} : { shown };

function frameOf({ token, link, agency, engagement, visit }: Reader) {
  return {
    locale: link.locale,
    agency,
    client: engagement.client.name,
    project: engagement.name,
    timeZone: engagement.timeZone,
    reader: link.name,
    now: visit.now,
    openUntil: link.expiresAt,
    mayDownload: link.mayDownload,
    url: `/review/${token}`,
  };
}

function listOf(
  { token }: Reader,
  versions: readonly Agreement[],
  hasNow: boolean,
  shown: string,
): readonly ReviewVersion[] {
  const url = (version: string) => `/review/${token}?version=${version}`;
  const one = (agreement: Agreement): ReviewVersion => {
    const { version, kind } = agreement;
    return {
      version,
      label: kind === 'addendum' ? words.addendum({ version }) : words.version({ version }),
      isComparable: kind === 'agreement',
      url: url(String(version)),
      isShown: shown === String(version),
      ...stateOfVersion(agreement),
    };
  };
  const inForce: ReviewVersion = {
    version: 0,
    label: words.inForce(),
    isComparable: false,
    url: url(NOW),
    isShown: shown === NOW,
    state: words.states.signed(),
    at: null,
  };
  return [...(hasNow ? [inForce] : []), ...versions.toReversed().map(one)];
}

function stateOfVersion(agreement: Agreement): Pick<ReviewVersion, 'state' | 'at'> {
  const { states } = words;
  switch (agreement.status) {
    case 'sent':
      return { state: states.sent(), at: agreement.sentAt };
    case 'signed':
      return { state: states.signed(), at: signedAt(agreement.signature) };
    case 'declined':
    case 'voided':
    case 'expired':
      return { state: states[agreement.status](), at: agreement.closedAt };
    default:
      return { state: states.draft(), at: agreement.createdAt };
  }
}

/** What was said about a text or a clause that is gone. */
function earlierOf(
  versions: readonly Agreement[],
  comments: readonly ReviewComment[],
): ReviewPage['earlier'] {
  const there = (comment: ReviewComment): boolean => {
    const agreement = versions.find(({ id }) => id === comment.agreementId);
    if (agreement === undefined) return false;
    return comment.clauseKey === '' || clausesOf(agreement).some(({ key }) => key === comment.clauseKey);
  };
  const about = ({ version, heading }: ReviewComment): Said =>
    words.onVersion({ version, heading: heading === '' ? words.wholeTitle() : verbatim(heading) });
  return comments
    .filter((comment) => !there(comment))
    .map((comment) => ({
      about: about(comment),
      remark: remarkOf(comment, '', versions.at(-1)?.locale ?? 'en'),
    }));
}
