import type { Reactions } from '../kernel/effect.ts';
import { redraw, tellPeople } from '../kernel/notice.ts';
import type { EffectEvent } from './events.ts';
import { stuckNotice } from './notices.ts';

export const reactions: Reactions<EffectEvent> = {
  'effect.stuck': ({ effectId, attempts, told }) =>
    told
      ? [
          tellPeople(stuckNotice, { effectId }, { to: 'team' }, { once: `stuck:${effectId}:${attempts}` }),
          redraw(effectId),
        ]
      : [],
  'effect.replayed': ({ effectId }) => [redraw(effectId)],
  'effect.parked': ({ effectId }) => [redraw(effectId)],
  'effect.dropped': ({ effectId }) => [redraw(effectId)],
};
