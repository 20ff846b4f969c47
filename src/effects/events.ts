import type { Happening } from '../kernel/event.ts';

interface AboutEffect extends Happening {
  readonly engagementId: null;
  readonly effectId: string;
  readonly kind: string;
}

/** An effect stopped and waits for a person. */
export interface EffectStuck extends AboutEffect {
  readonly type: 'effect.stuck';
  readonly state: string;
  readonly attempts: number;
  /** False for what tells about stuck effects: telling about that, too, would never end. */
  readonly told: boolean;
}

export interface EffectReplayed extends AboutEffect {
  readonly type: 'effect.replayed';
}

export interface EffectParked extends AboutEffect {
  readonly type: 'effect.parked';
}

export interface EffectDropped extends AboutEffect {
  readonly type: 'effect.dropped';
  readonly reason: string;
}

export type EffectEvent = EffectStuck | EffectReplayed | EffectParked | EffectDropped;
