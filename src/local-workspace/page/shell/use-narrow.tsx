import { useSyncExternalStore } from 'react';

/** The width below which there is one column; the same number stands in style/phone.css. */
const query = '(max-width: 760px)';

const subscribe = (listener: () => void): (() => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
};

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches);
