import { useSyncExternalStore } from 'react';

function upTo(px: number) {
  const query = `(max-width: ${px}px)`;
  return {
    subscribe(listener: () => void): () => void {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    look: (): boolean => matchMedia(query).matches,
  };
}

// The first two stand in the style sheets, too.
const narrow = upTo(760);
const middling = upTo(1100);
const onePane = upTo(1500);

/** One column: a phone. */
export const useNarrow = (): boolean => useSyncExternalStore(narrow.subscribe, narrow.look);

/** No room for a card that stands beside what it speaks about. */
export const useMiddling = (): boolean => useSyncExternalStore(middling.subscribe, middling.look);

/** Beside the messages there is room for one thing only. */
export const useOnePane = (): boolean => useSyncExternalStore(onePane.subscribe, onePane.look);
