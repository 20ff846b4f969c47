import type { Happening } from '../kernel/event.ts';
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

export type AgencyEvent = AgencySetUp | RoleGiven;
