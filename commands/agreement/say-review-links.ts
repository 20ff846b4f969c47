import { countOpen, viewsOf } from '../../src/agreements/review/load-review.ts';
import { revokeButton } from '../../src/agreements/review/notices.ts';
import { addressOf, type ReviewLink } from '../../src/agreements/review/review-link.ts';
import { instantFromColumn } from '../../src/kernel/calendar.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { code, list, moment, type Said, verbatim } from '../../src/kernel/phrase.ts';
import type { Desk } from '../../src/surface/desk.ts';
import { reviewText as text } from './review-text.ts';

type Section = NonNullable<CardWords['sections']>[number];

export const addressIn = ({ links }: Pick<Desk, 'links'>, link: ReviewLink): string =>
  links.to('review', addressOf(link));

/** One link, for whoever made it: as an address to be copied and as a button. */
export async function linkCard(desk: Desk, link: ReviewLink, isEmpty: boolean): Promise<CardWords> {
  const { timeZone } = await engagementFacts(desk.read, link.engagementId);
  const url = addressIn(desk, link);
  const mail =
    link.email === null
      ? []
      : [desk.mailIsSetUp === true ? text.mailed({ email: link.email }) : text.notMailed()];
  return {
    title: text.made({ reader: link.name }),
    body: [
      text.madeBody({ reader: link.name, end: moment(link.expiresAt, timeZone) }),
      ...mail,
      text.address({ url: code(url) }),
      ...(isEmpty ? [text.nothingSent()] : []),
    ],
    buttons: [{ press: 'review.open-page', label: text.openPage(), value: {}, url }],
  };
}

/** More have no room on a card; the oldest are then reached by revoking or by their end. */
const MOST_SHOWN = 8;

export async function linksCard(
  desk: Desk,
  engagementId: string,
  links: readonly ReviewLink[],
): Promise<CardWords> {
  const { name: project, timeZone } = await engagementFacts(desk.read, engagementId);
  const shown = links.slice(0, MOST_SHOWN);
  const sections: Section[] = [];
  for (const link of shown) sections.push(await sectionOf(desk, link, timeZone));
  return {
    title: text.listTitle(),
    body: [text.listIntro({ project })],
    sections,
    buttons: [
      { press: 'review.another', label: text.another(), value: { engagementId } },
      ...shown.map((link) => revokeButton(link, text.revokeOne({ reader: link.name }))),
    ],
  };
}

async function sectionOf(desk: Desk, link: ReviewLink, timeZone: string): Promise<Section> {
  const { id, name, createdBy, expiresAt, mayDownload, networks, showsDraft } = link;
  const { count, last } = await viewsOf(desk.read, id);
  const waiting = await countOpen(desk.read, id);
  const at = (instant: typeof expiresAt) => moment(instant, timeZone);
  const lines: Said[] = [
    text.byWhom({ who: createdBy.name, end: at(expiresAt) }),
    text.terms({
      download: mayDownload ? text.mayDownload() : text.mayNotDownload(),
      networks: networks.length === 0 ? text.anywhere() : text.onlyFrom({ networks: list(networks) }),
    }),
    ...(showsDraft ? [text.withDraft()] : []),
    last === null ? text.neverOpened() : text.opened({ count, at: at(instantFromColumn(last)) }),
    ...(waiting > 0 ? [text.waiting({ count: waiting })] : []),
    verbatim(addressIn(desk, link)),
  ];
  return { heading: verbatim(name), lines };
}
