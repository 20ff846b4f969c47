import { clausesOf } from '../../agreements/addenda/split-text.ts';
import type { Agreement } from '../../agreements/agreement.ts';
import { commentsBy, versionsFor } from '../../agreements/review/load-review.ts';
import { type ReviewComment, WHOLE } from '../../agreements/review/review-comment.ts';
import { whatWasTaken } from '../../agreements/review/what-was-taken.ts';
import { signedAt } from '../../agreements/signature.ts';
import { verbatim, type Said as Words } from '../../kernel/phrase.ts';
import type { ReviewWrong } from '../../pages/review-clause.ts';
import type { Differences } from '../../pages/review-differences.ts';
import { type ReviewPage, type ReviewVersion, reviewPage, type ShownText } from '../../pages/review-page.ts';
import { words } from '../../pages/review-words.ts';
import { note, type Reader } from './reader.ts';
import { differencesOf, remarkOf, type Said, shownText, textNow } from './review-texts.ts';
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
  wrong?: ReviewWrong,
): Promise<Answer> {
  const { prisma } = parts;
  const { link } = reader;
  const versions = await versionsFor(prisma, link);
  const comments = await commentsBy(prisma, link.id);
  const said = { comments, taken: await whatWasTaken(prisma, link.engagementId, comments) };
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
      : chosen && shownText(reader, chosen, versions, said);
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
    earlier: earlierOf(versions, said, shown?.kind === 'text' && !isNow ? chosen : undefined),
    ...(wrong !== undefined && { wrong }),
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

/** What was said about texts before the one that is shown, with its answers, and about what is gone. */
function earlierOf(
  versions: readonly Agreement[],
  { comments, taken }: Said,
  shown: Agreement | undefined,
): ReviewPage['earlier'] {
  const textOf = ({ agreementId, clauseKey }: ReviewComment): string | undefined => {
    const agreement = versions.find(({ id }) => id === agreementId);
    if (agreement === undefined || clauseKey === WHOLE) return agreement && '';
    return clausesOf(agreement).find(({ key }) => key === clauseKey)?.text;
  };
  const isEarlier = ({ version }: ReviewComment): boolean => shown !== undefined && version < shown.version;
  const about = ({ version, heading }: ReviewComment): Words =>
    words.onVersion({ version, heading: heading === '' ? words.wholeTitle() : verbatim(heading) });
  return comments
    .filter((comment) => isEarlier(comment) || textOf(comment) === undefined)
    .map((comment) => ({
      about: about(comment),
      remark: remarkOf(
        comment,
        textOf(comment) ?? '',
        versions.at(-1)?.locale ?? 'en',
        taken.get(comment.id),
      ),
    }));
}
