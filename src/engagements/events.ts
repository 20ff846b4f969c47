import type { Happening } from '../kernel/event.ts';
import type { Money } from '../kernel/money.ts';
import type { Terms } from '../kernel/terms.ts';

/** A client was taken in and an engagement opened for them. */
export interface EngagementOpened extends Happening {
  readonly type: 'engagement.opened';
  readonly engagementId: string;
  readonly clientId: string;
  readonly intakeId: string;
  readonly name: string;
  readonly channelId: string | null;
}

/** The signature has put the engagement in force: work and billing may begin. */
export interface EngagementActivated extends Happening {
  readonly type: 'engagement.activated';
  readonly engagementId: string;
  readonly version: number;
  readonly agreedTotal: Money;
}

/** An agreed change moved the agreed total. */
export interface AgreedTotalChanged extends Happening {
  readonly type: 'engagement.agreed-total-changed';
  readonly engagementId: string;
  readonly version: number;
  readonly agreedTotal: Money;
}

/** A signed addendum changed the ways of working. */
export interface TermsChanged extends Happening {
  readonly type: 'engagement.terms-changed';
  readonly engagementId: string;
  readonly version: number;
  readonly terms: Terms;
}

/** Who may decide for the client was named or changed. */
export interface DecidersNamed extends Happening {
  readonly type: 'engagement.deciders-named';
  readonly engagementId: string;
  readonly acceptorId: string | null;
  readonly standInId: string | null;
}

/** Every link to the status page up to this generation opens nothing any more. */
export interface StatusLinksEnded extends Happening {
  readonly type: 'engagement.status-links-ended';
  readonly engagementId: string;
  readonly generation: number;
}

/** Somebody who may decide for the client left the channel, or Slack altogether. */
export interface DeciderLeft extends Happening {
  readonly type: 'engagement.decider-left';
  readonly engagementId: string;
  readonly contactId: string;
  readonly who: string;
  readonly how: 'channel' | 'slack';
}

export type EngagementEvent =
  | EngagementOpened
  | EngagementActivated
  | AgreedTotalChanged
  | TermsChanged
  | DecidersNamed
  | DeciderLeft
  | StatusLinksEnded;
