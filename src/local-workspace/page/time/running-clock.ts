/** A reading of the workspace's clock, with the moment of this machine at which it was taken. */
export interface ReadClock {
  readonly now: number;
  readonly readAt: number;
}

/** Business time runs on at normal speed from what was read last. */
export const nowAfter = ({ now, readAt }: ReadClock, machine: number): number =>
  now + Math.max(0, machine - readAt);

/** How far time has come on its way, 0 to 1. */
export const progressOf = (from: number, now: number, to: number): number =>
  to <= from ? 1 : Math.min(1, Math.max(0, (now - from) / (to - from)));
