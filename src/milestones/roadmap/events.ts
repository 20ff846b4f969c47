import type { Happening } from '../../kernel/event.ts';

/** A card with the roadmap is to be posted to the client's channel: the `posting`-th of this project. */
export interface RoadmapPosted extends Happening {
  readonly type: 'roadmap.posted';
  readonly engagementId: string;
  readonly posting: number;
}

/** Something that the posted roadmap shows has changed, for the first time since it was last refreshed. */
export interface RoadmapMoved extends Happening {
  readonly type: 'roadmap.moved';
  readonly engagementId: string;
}

/** A week is over for these projects: today's line moves on, whether or not anything else did. */
export interface RoadmapsAged extends Happening {
  readonly type: 'roadmap.aged';
  readonly engagementId: null;
  readonly engagementIds: readonly string[];
}

/**
 * The roadmap was looked at anew. `picture`: `new` was uploaded, nothing to be seen had changed (`same`), or there is
 * `none`, for the reason in `refused` (Slack's word). `reported`: the team has been told of this very reason before.
 */
export interface RoadmapDrawn extends Happening {
  readonly type: 'roadmap.drawn';
  readonly engagementId: string;
  readonly posting: number;
  readonly picture: 'new' | 'same' | 'none';
  readonly refused: string | null;
  readonly reported: boolean;
}

export type RoadmapEvent = RoadmapPosted | RoadmapMoved | RoadmapsAged | RoadmapDrawn;
