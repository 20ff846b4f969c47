import type { Instant } from '../../kernel/calendar.ts';
import type { Stage } from '../outside-parts.ts';
import { PlayStopped } from './play-stopped.ts';
import { scheduleFor } from './schedule.ts';
import { castOf } from './script.ts';

export interface About {
  /** Where the play ends: the moment that `startsAt` was asked about. */
  readonly now: Instant;
  /** ISO 3166; the agency's holidays count for its clients' business days. */
  readonly agencyCountry?: string;
}

/** What is said from this day on stands there as not read yet. */
const FIRST_UNREAD = -1;

/**
 * Plays three engagements into a workspace furnished by `furnishedWorkspace`, whose business time stands at `startsAt`:
 * every record, document and message comes from somebody doing what a person could do. Throws, with the scene and
 * what was seen, when one goes another way than written.
 */
export async function furnish(stage: Stage, { now, agencyCountry = 'JP' }: About): Promise<void> {
  const cast = castOf(stage.workspace);
  for (const { at, scene, dates } of scheduleFor(now, agencyCountry)) {
    stage.progress(scene.says);
    try {
      await stage.moveTo(at.toString());
      await scene.play(cast, dates);
      await stage.settles();
      if (scene.day < FIRST_UNREAD) for (const one of Object.values(cast)) await one.catchesUp();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new PlayStopped(`The furnishing stopped at ${at}, “${scene.says.en}”: ${why}`, { cause: error });
    }
  }
  stage.progress({
    en: 'Time passes until now.',
    ja: '現在まで時間を進めています。',
    zh: '时间正在推进到现在。',
  });
  await stage.moveTo(now.toString());
}
