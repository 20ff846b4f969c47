import type { Perform } from '../../kernel/act.ts';
import { dayFromColumn } from '../../kernel/calendar.ts';
import { type Carrier, carrier, type Try } from '../../kernel/carrier.ts';
import { TryLater } from '../../kernel/effect.ts';
import type { Pictures, Roadmap, RoadmapView } from '../../kernel/roadmap/roadmap.ts';
import { roadmapAltText } from '../../kernel/roadmap/roadmap-text.ts';
import { drawRoadmap } from './draw-roadmap.ts';
import { factsHash, newestPicture, type PictureReader } from './newest-picture.ts';
import { beginRefresh } from './note-move.ts';
import { NOT_DRAWN, UNREACHABLE } from './notices.ts';
import { type RoadmapReader, roadmapOf } from './roadmap-of.ts';
import type { UploadPicture } from './upload-picture.ts';

export interface RoadmapParts {
  readonly read: RoadmapReader & PictureReader;
  readonly perform: Perform;
  readonly pictures: Pictures;
  readonly upload: UploadPicture;
}

/** After so many tries in vain the card is shown without its picture, instead of kept waiting for hours. */
export const PATIENT_TRIES = 6;

/** Draws the roadmap as it is now, unless Slack has it already. */
export function createRoadmapCarrier(
  parts: RoadmapParts,
): Carrier<typeof drawRoadmap.payload, typeof drawRoadmap.receipt> {
  return carrier({
    effect: drawRoadmap,
    repeat: 'harmless',
    async carry({ engagementId, why }, attempt) {
      const { read, perform } = parts;
      if (!(await perform(beginRefresh, { engagementId }, attempt.visit))) return { same: true };
      const roadmap = await roadmapOf(read, engagementId, attempt.visit.now);
      const facts = factsHash(roadmap);
      if (why !== 'posted' && (await isShown(parts, { engagementId, why, roadmap, facts })))
        return { same: true };
      const files = await upload(roadmap, attempt, parts);
      if ('refused' in files) return files;
      return { ...files, facts, drawnOn: roadmap.today.toString(), alt: roadmapAltText(roadmap) };
    },
  });
}

interface Wanted {
  readonly engagementId: string;
  readonly why: 'moved' | 'week';
  readonly roadmap: Roadmap;
  readonly facts: string;
}

/** Whether Slack has this very picture already. */
async function isShown(
  { read }: RoadmapParts,
  { engagementId, why, roadmap, facts }: Wanted,
): Promise<boolean> {
  const last = await newestPicture(read, engagementId);
  if (last?.facts !== facts) return false;
  const row = await read.roadmap.findUnique({ where: { engagementId }, select: { refused: true } });
  if (row?.refused !== null) return false;
  return why === 'moved' || dayFromColumn(last.drawnOn).equals(roadmap.today);
}

async function upload(
  roadmap: Roadmap,
  attempt: Try,
  { pictures, upload: put }: RoadmapParts,
): Promise<{ timelineFileId: string; boardFileId: string } | { refused: string }> {
  const fileOf = async (view: RoadmapView) => {
    const png = await pictures.roadmapPng(roadmap, view).catch(() => undefined);
    if (png === undefined) return { refused: NOT_DRAWN };
    // Drawing takes a while: another process may have taken over.
    attempt.mustBeOurs();
    const name = `roadmap-${view}-${roadmap.today.toString()}.png`;
    return put({ name, title: roadmap.project, bytes: png.bytes, signal: attempt.signal });
  };
  try {
    const timeline = await fileOf('timeline');
    if ('refused' in timeline) return timeline;
    const board = await fileOf('board');
    if ('refused' in board) return board;
    return { timelineFileId: timeline.slackFileId, boardFileId: board.slackFileId };
  } catch (error) {
    if (error instanceof TryLater && attempt.attempt >= PATIENT_TRIES) return { refused: UNREACHABLE };
    throw error;
  }
}
