import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { PostPayload } from '../../kernel/audience.ts';
import { deciders, type EngagementFacts, engagementFacts } from '../../kernel/engagement-facts.ts';
import { type Addressee, type Letter, type LetterLink, letter } from '../../kernel/mail.ts';
import type { CardWords, Notice } from '../../kernel/notice.ts';
import { moment, type Said } from '../../kernel/phrase.ts';
import { readerByMail } from '../../kernel/route.ts';
import { statusLinkUntil, statusSubject } from '../status-link.ts';
import { text } from './text.ts';

/** A notice as an e-mail to whoever decides; `card` is the promise to post it. */
export const mailedNotice = {
  name: 'notice.by-mail',
  params: z.object({ card: z.string() }),
  subject: ({ card }: { readonly card: string }): string => card,
};

interface Facts {
  readonly notice: Notice;
  readonly facts: unknown;
  readonly engagement: EngagementFacts;
  /** Of the links to the status page. */
  readonly generation: number;
  readonly agency: string;
  readonly to: Addressee | null;
}

/** Made of all notices: any of them may have to go by e-mail. */
export const mailedNoticeLetter = (notices: readonly Notice[]): Letter<typeof mailedNotice.params, Facts> =>
  letter({
    ...mailedNotice,
    mustArrive: true,
    load: (tx, { card }) => mailFacts(tx, card, notices),
    to: ({ to }) => to,
    holds: ({ notice, facts }, now) => notice.holds?.(facts, now) ?? true,
    say: ({ notice, facts, ...about }, now) => {
      const words = notice.say(facts);
      const { engagement, agency, to } = about;
      const who = to?.name ?? '';
      return {
        locale: engagement.locale,
        title: words.title,
        lines: [
          text.greeting({ who }),
          ...mailLines(words),
          text.whyMail({ project: engagement.name, agency }),
        ],
        link: pageLink(about, who, statusLinkUntil(now)),
      };
    },
  });

async function mailFacts(tx: Tx, card: string, notices: readonly Notice[]): Promise<Facts | undefined> {
  const effect = await tx.effect.findUnique({ where: { id: card } });
  const payload = PostPayload.safeParse(effect?.payload).data;
  const notice = notices.find(({ name }) => name === payload?.notice);
  if (payload === undefined || notice === undefined || payload.audience.to !== 'client') return undefined;
  const { engagementId } = payload.audience;
  const facts = await notice.load(tx, notice.params.parse(payload.params));
  if (facts === undefined) return undefined;
  const engagement = await engagementFacts(tx, engagementId);
  const { statusLinks: generation } = await tx.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { statusLinks: true },
  });
  const { name: agency } = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  return { notice, facts, engagement, generation, agency, to: readerByMail(deciders(engagement)) ?? null };
}

function pageLink(
  { engagement, generation }: Pick<Facts, 'engagement' | 'generation'>,
  who: string,
  until: LetterLink['until'],
): LetterLink {
  const { id: engagementId, timeZone } = engagement;
  return {
    purpose: 'status',
    subject: statusSubject({ engagementId, generation }),
    until,
    label: text.openPage(),
    note: text.pageNote({ who, end: moment(until, timeZone) }),
  };
}

/** A card as paragraphs. What can be pressed on it stands on the status page; pictures and tables do, too. */
export function mailLines({
  body = [],
  fields = [],
  sections = [],
  buttons = [],
  settled,
  footnote,
}: CardWords): readonly Said[] {
  return [
    ...body,
    ...(fields.length === 0 ? [] : [stacked(fields.map((field) => text.field(field)))]),
    ...sections.map(({ heading, lines, plain }) =>
      stacked([heading, ...(plain === true ? lines : lines.map((line) => text.point({ line })))]),
    ),
    // What opens an address does so from a letter, too: a page to pay on.
    ...(settled === undefined ? buttons : []).flatMap(({ label, url }) =>
      url === undefined ? [] : [text.field({ label, value: url })],
    ),
    ...[settled, footnote].filter((said) => said !== undefined),
  ];
}

/** Lines of one paragraph, below each other. */
function stacked(lines: readonly Said[]): Said {
  const places = lines.map((_line, index) => `{line${index}}`).join('\n');
  return {
    kind: 'said',
    words: { en: places, ja: places, zh: places },
    values: Object.fromEntries(lines.map((line, index) => [`line${index}`, line])),
  };
}
