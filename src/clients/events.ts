import type { Happening } from '../kernel/event.ts';
import type { Locale } from '../kernel/locale.ts';

/** The client was asked, in a channel that they share, to tell about their project. */
export interface IntakeInvited extends Happening {
  readonly type: 'intake.invited';
  readonly engagementId: null;
  readonly intakeId: string;
  readonly channelId: string;
  readonly locale: Locale;
}

/** A contact who was named by Slack user alone has acted, so that team and name are known. */
export interface ContactMet extends Happening {
  readonly type: 'contact.met';
  readonly engagementId: null;
  readonly contactId: string;
  readonly slackUserId: string;
  readonly slackTeamId: string;
}

export type ClientEvent = IntakeInvited | ContactMet;
