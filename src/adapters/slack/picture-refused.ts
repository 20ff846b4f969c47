import { WebAPIPlatformError } from '@slack/web-api';
import { type RenderedCard, withoutPicture } from '../../surface/card.ts';

/**
 * Slack refuses a whole message when it can't show its picture: the file was deleted, by a person or by the workspace's
 * retention. It is said by itself, in words that name the file, so nothing was posted.
 */
export function isPictureRefused(error: unknown): boolean {
  if (!(error instanceof WebAPIPlatformError) || error.data.error !== 'invalid_blocks') return false;
  return /slack[_ ]file/.test(JSON.stringify(error.data));
}

/** Sends a card, and where Slack does not have its picture (any more), sends it without: its words say the same. */
export async function sendCard<T>(card: RenderedCard, send: (card: RenderedCard) => Promise<T>): Promise<T> {
  try {
    return await send(card);
  } catch (error) {
    const plain = withoutPicture(card);
    if (plain === card || !isPictureRefused(error)) throw error;
    return send(plain);
  }
}
