import type { Day } from '../calendar.ts';
import type { Locale } from '../locale.ts';
import type { Money } from '../money.ts';
import type { Said } from '../phrase.ts';

/** Where a milestone stands. What a change replaced is not on the roadmap. */
export type RoadmapState = 'planned' | 'started' | 'delivered' | 'changes-requested' | 'accepted';

/** `part-billed`: the share of what was accepted in part. */
export type BillingState = 'not-billed' | 'part-billed' | 'billed' | 'paid';

export interface RoadmapMilestone {
  readonly id: string;
  /** Its place among all milestones of the project, from 1; shown before the title. */
  readonly number: number;
  readonly title: string;
  readonly outcome: string;
  readonly state: RoadmapState;
  /** The day agreed. */
  readonly dueOn: Day;
  readonly dueKind: 'hard' | 'soft';
  /** Computed by the plan: from when to when the work goes. Where it is done: as it was. */
  readonly start: Day;
  readonly finish: Day;
  /** Handed over or accepted on this day. */
  readonly doneOn: Day | null;
  /** Business days by which it ends after its due day; 0 when it does not. */
  readonly overdueBy: number;
  /** Business days to spare. */
  readonly slack: number;
  readonly onCriticalPath: boolean;
  /** Ids of the milestones that it starts after. */
  readonly awaits: readonly string[];
  /** As a person wrote it; empty: none. */
  readonly riskNotes: string;
  /** What was announced about it and is open still; left out: nothing. */
  readonly risks?: readonly string[];
  /** What else must hold before it starts, or what else is to be known. */
  readonly note: Said | null;
  readonly amount: Money;
  readonly billing: BillingState;
  /** Business days that the client's side took longer than agreed. */
  readonly clientDelayDays: number;
  /** Whose turn it is. */
  readonly waitsFor: 'client' | 'team' | null;
}

/** Everything that a picture of the plan and its text need. Plain data: the same facts give the same bytes. */
export interface Roadmap {
  readonly project: string;
  readonly locale: Locale;
  readonly today: Day;
  /** The first and the last day of anything on it; the picture may show some days more. */
  readonly first: Day;
  readonly last: Day;
  /** Weekends and holidays of either side from `first` to `last`. */
  readonly daysOff: readonly Day[];
  /** Computed: the last finish. */
  readonly end: Day;
  /** The end that was agreed: the last due day of the agreement in force; null while nothing is agreed. */
  readonly agreedEnd: Day | null;
  readonly sums: { readonly agreed: Money; readonly billed: Money; readonly paid: Money };
  /** In the order of the project. */
  readonly milestones: readonly RoadmapMilestone[];
}

/** `timeline` is the Gantt chart, `board` the Kanban board. */
export type RoadmapView = 'timeline' | 'board';

export interface Picture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Draws. The same roadmap always gives the same bytes. */
export interface Pictures {
  /** With role="img", <title> and <desc>; safe to put into a page as it is. */
  roadmapSvg(roadmap: Roadmap, view: RoadmapView): Promise<string>;
  /** Twice as many pixels as the SVG has units; below 4,000 pixels each way. */
  roadmapPng(roadmap: Roadmap, view: RoadmapView): Promise<Picture>;
}
