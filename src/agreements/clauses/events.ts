import type { Happening } from '../../kernel/event.ts';
import type { ChangeKind } from './clause-change.ts';

interface AboutClause extends Happening {
  readonly engagementId: string;
  readonly changeId: string;
  readonly clauseKey: string;
  readonly kind: ChangeKind;
  readonly heading: string;
}

/** A clause says something else for this engagement from the next draft on; it was not locked. */
export interface ClauseChanged extends AboutClause {
  readonly type: 'clause.changed';
  readonly reason: string;
  /** The one that it overtakes. */
  readonly replaces: string | null;
}

/** A locked clause is to say something else; a second person decides. */
export interface ClauseChangeAsked extends AboutClause {
  readonly type: 'clause.change-asked';
  readonly reason: string;
  /** The question that it overtakes, still undecided. */
  readonly replaces: string | null;
}

interface Decided extends AboutClause {
  /** Whom to tell privately: who had asked. */
  readonly askerSlackUserId: string | null;
}

export interface ClauseChangeApproved extends Decided {
  readonly type: 'clause.change-approved';
}

export interface ClauseChangeSentBack extends Decided {
  readonly type: 'clause.change-sent-back';
  readonly reason: string;
}

/** The template's own words stand again. */
export interface ClauseRestored extends AboutClause {
  readonly type: 'clause.restored';
}

export type ClauseEvent =
  | ClauseChanged
  | ClauseChangeAsked
  | ClauseChangeApproved
  | ClauseChangeSentBack
  | ClauseRestored;
