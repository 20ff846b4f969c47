import type { Happening } from '../kernel/event.ts';

/** The client's card has been posted: from here the acceptance window runs, and the client has been told its end. */
export interface WindowOpened extends Happening {
  readonly type: 'milestone.window-opened';
  readonly engagementId: string;
  readonly deliveryId: string;
  readonly endsAt: string;
}

/** The client is to be warned. `day` is the client's: on one day people are warned once, whatever asked for it. */
export interface WindowWarned extends Happening {
  readonly type: 'milestone.window-warned';
  readonly engagementId: string;
  readonly deliveryId: string;
  readonly endsAt: string;
  readonly day: string;
}

/** The window has ended, but the last warning had not reached the client: nothing is accepted yet. */
export interface WindowUnwarned extends Happening {
  readonly type: 'milestone.window-unwarned';
  readonly engagementId: string;
  readonly deliveryId: string;
}

/** The project rests, or goes on while a question is open: the window stands still. */
export interface WindowHeld extends Happening {
  readonly type: 'milestone.window-held';
  readonly engagementId: string;
  readonly deliveryId: string;
}

/** The agency has days off that it had not: the client keeps the business days that were left, and both sides are told. */
export interface WindowMoved extends Happening {
  readonly type: 'milestone.window-moved';
  readonly engagementId: string;
  readonly deliveryId: string;
  readonly dayOffId: string;
  readonly endsAt: string;
}

/** By an addendum that took silent acceptance out while this delivery waited for a decision. */
export interface SilenceEnded extends Happening {
  readonly type: 'milestone.silence-ended';
  readonly engagementId: string;
  readonly deliveryId: string;
}
