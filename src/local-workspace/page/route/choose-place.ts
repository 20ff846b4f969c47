import type { Seen } from '../../page-api/seen.ts';
import { homePlace } from './route.ts';

/**
 * Where somebody is who comes from `wanted`: there, if they are a member; else in the first channel that they share with
 * whom one was before; else in their first.
 */
export function choosePlace(
  { channels }: Pick<Seen, 'channels'>,
  wanted: string | undefined,
  beforeId: string | undefined,
): string {
  if (wanted === homePlace) return homePlace;
  const open = channels.find(({ id }) => id === wanted);
  const shared = channels.find(
    ({ kind, memberIds }) => kind !== 'direct' && beforeId !== undefined && memberIds.includes(beforeId),
  );
  return (open ?? shared ?? channels[0])?.id ?? homePlace;
}
