import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { dayIn, instantFromColumn } from '../../kernel/calendar.ts';
import { type CardButton, type CardWords, notice } from '../../kernel/notice.ts';
import { code, type Said } from '../../kernel/phrase.ts';
import type { Roadmap } from '../../kernel/roadmap/roadmap.ts';
import { endOf, roadmapTable } from '../../kernel/roadmap/roadmap-text.ts';
import { words } from '../../kernel/roadmap/roadmap-words.ts';
import { text as milestoneText } from '../text.ts';
import { newestPicture } from './newest-picture.ts';
import { roadmapOf } from './roadmap-of.ts';
import { text } from './text.ts';

/** Where the roadmap is told of: `redraw` brings its cards up to date. */
export const roadmapSubject = (engagementId: string): string => `${engagementId}:roadmap`;

const AboutPosting = z.object({ engagementId: z.string(), posting: z.string() });

/** The client's card. It says everything as of the last refresh, so that words and picture are of one moment. */
export const roadmapNotice = notice({
  name: 'roadmap',
  params: AboutPosting,
  subject: ({ engagementId }) => roadmapSubject(engagementId),
  async load(tx, { engagementId, posting }) {
    const row = await tx.roadmap.findUnique({ where: { engagementId } });
    if (row === null) return undefined;
    const roadmap = await roadmapOf(tx, engagementId, instantFromColumn(row.asOf));
    if (String(row.posting) !== posting) {
      const { timeZone } = await tx.engagement.findUniqueOrThrow({ where: { id: engagementId } });
      return { newerFrom: dayIn(instantFromColumn(row.postedAt), timeZone), roadmap };
    }
    // A picture of what it was once says something else than the words beside it.
    const picture = row.refused === null ? await pictureOf(tx, engagementId) : undefined;
    return { engagementId, roadmap, picture };
  },
  say(facts): CardWords {
    const title = words.title({ project: facts.roadmap.project });
    if ('newerFrom' in facts) return { title, settled: text.newer({ day: facts.newerFrom }) };
    const { engagementId, roadmap, picture } = facts;
    return {
      ...roadmapCard(roadmap),
      ...(picture !== undefined && { picture }),
      buttons: roadmapButtons(engagementId),
      footnote: text.kept({ asOf: words.asOf({ today: roadmap.today }) }),
    };
  },
});

async function pictureOf(tx: Tx, engagementId: string): Promise<CardWords['picture']> {
  const newest = await newestPicture(tx, engagementId);
  return newest === null ? undefined : { slackFileId: newest.timelineFileId, alt: newest.alt };
}

/** What it says in words, wherever it is shown. */
export const roadmapCard = (roadmap: Roadmap): CardWords => ({
  title: words.title({ project: roadmap.project }),
  body: [endOf(roadmap), words.sums(roadmap.sums)],
  table: { ...tableOf(roadmap), rest: text.rest() },
});

function tableOf(roadmap: Roadmap): NonNullable<CardWords['table']> {
  const { header, rows } = roadmapTable(roadmap);
  return { header, rows };
}

/** Both answer whoever presses in private. */
export const roadmapButtons = (engagementId: string): readonly CardButton[] => [
  { press: 'roadmap.board', label: text.board(), value: { engagementId } },
  { press: 'project.page', label: text.statusPage(), value: { engagementId } },
];

const AboutRefusal = z.object({ engagementId: z.string(), refused: z.string() });

/** For the team, once for each reason: why the card has no picture, and what would give it one. */
export const noPictureNotice = notice({
  name: 'roadmap.no-picture',
  params: AboutRefusal,
  subject: ({ engagementId }) => `${engagementId}:roadmap-picture`,
  async load(tx, { engagementId, refused }) {
    const engagement = await tx.engagement.findUnique({
      where: { id: engagementId },
      select: { name: true },
    });
    return engagement === null ? undefined : { name: engagement.name, refused };
  },
  say: ({ name, refused }) => ({
    title: text.noPicture({ project: name }),
    body: [reasonOf(refused), text.standsAnyway()],
    fields: [{ label: milestoneText.project(), value: name }],
  }),
});

/** What Slack was not asked for. */
export const NOT_DRAWN = 'not-drawn';
/** Not asked in vain for ever: the card is not kept waiting for it. */
export const UNREACHABLE = 'unreachable';

const reasons: Readonly<Record<string, () => Said>> = {
  [NOT_DRAWN]: text.notDrawn,
  [UNREACHABLE]: text.unreachable,
  file_uploads_disabled: text.noUploads,
  file_uploads_except_images_disabled: text.noUploads,
  file_type_not_allowed: text.noUploads,
  restricted_action: text.noUploads,
  missing_scope: () => text.noScope({ scope: code('files:write') }),
  not_allowed_token_type: () => text.noScope({ scope: code('files:write') }),
  storage_limit_reached: text.noRoom,
};

const reasonOf = (refused: string): Said => reasons[refused]?.() ?? text.otherNo({ word: code(refused) });

export const notices = [roadmapNotice, noPictureNotice] as const;
