import type { Happening } from '../kernel/event.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Role } from '../kernel/role.ts';

/** An owner said who the agency is and where its team is told things. */
export interface AgencySetUp extends Happening {
  readonly type: 'agency.set-up';
  readonly engagementId: null;
  readonly name: string;
  readonly teamChannelId: string | null;
  readonly addendumFromPercent: number | null;
}

export interface RoleGiven extends Happening {
  readonly type: 'member.role-given';
  readonly engagementId: null;
  readonly memberId: string;
  readonly before: Role;
  readonly role: Role;
}

/** The team reads in another language from now on. `subjects`: of the cards that stand before it. */
export interface TeamLanguageChanged extends Happening {
  readonly type: 'agency.language-changed';
  readonly engagementId: null;
  readonly from: Locale;
  readonly to: Locale;
  readonly subjects: readonly string[];
}

/** The agency is in another country or zone from now on: its business days and hours are others. */
export interface AgencyMoved extends Happening {
  readonly type: 'agency.moved';
  readonly engagementId: null;
  readonly country: string;
  readonly timeZone: string;
}

export type AgencyEvent = AgencySetUp | RoleGiven | TeamLanguageChanged | AgencyMoved;
