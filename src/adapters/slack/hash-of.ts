import { createHash } from 'node:crypto';
import type { RenderedCard } from '../../surface/card.ts';

/** Equal for cards that look the same. */
export const hashOf = (card: RenderedCard): string =>
  createHash('sha256').update(JSON.stringify(card)).digest('base64url').slice(0, 22);
