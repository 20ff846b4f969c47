import type { Instant } from '../../kernel/calendar.ts';
import type { Happening } from '../../kernel/event.ts';

interface AboutLink extends Happening {
  readonly engagementId: string;
  readonly linkId: string;
  /** For whom it was made. */
  readonly reader: string;
}

export interface ReviewLinkMade extends AboutLink {
  readonly type: 'review.link-made';
  readonly email: string | null;
  readonly mayDownload: boolean;
  readonly showsDraft: boolean;
  readonly networks: readonly string[];
  readonly expiresAt: Instant;
  /** Whether the client made it; then the team is told. */
  readonly byClient: boolean;
}

export interface ReviewLinkRevoked extends AboutLink {
  readonly type: 'review.link-revoked';
}

export type ViewAction =
  | 'opened'
  | 'compared'
  | 'downloaded'
  | 'refused-network'
  | 'refused-expired'
  | 'refused-revoked';

/** Somebody came with the link, let in or not. */
export interface ReviewViewed extends AboutLink {
  readonly type: 'review.viewed';
  readonly action: ViewAction;
  readonly agreementId: string | null;
  readonly ip: string | null;
}

interface AboutComment extends AboutLink {
  readonly commentId: string;
  readonly agreementId: string;
  readonly version: number;
  /** Empty: about the text as a whole. */
  readonly clauseKey: string;
}

export interface ReviewCommented extends AboutComment {
  readonly type: 'review.commented';
  readonly proposes: boolean;
}

export interface ReviewCommentDecided extends AboutComment {
  readonly type: 'review.comment-answered' | 'review.comment-taken' | 'review.comment-declined';
}

export type ReviewEvent =
  | ReviewLinkMade
  | ReviewLinkRevoked
  | ReviewViewed
  | ReviewCommented
  | ReviewCommentDecided;
