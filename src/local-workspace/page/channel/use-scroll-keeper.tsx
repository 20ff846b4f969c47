import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const nearPx = 48;

interface Keeper {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly atEnd: boolean;
  toEnd(): void;
}

/**
 * Keeps a list of messages where it is: at its end while one is there, whatever grows; else on the same message, also
 * when older ones are put above it. `first` is the topmost message.
 */
export function useScrollKeeper(first: string | undefined, onTop: () => void): Keeper {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const stays = useRef({ atEnd: true, first, height: 0 });
  const [atEnd, setAtEnd] = useState(true);
  const toEnd = useCallback(() => {
    stays.current.atEnd = true;
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, []);

  useLayoutEffect(() => {
    const list = box.current;
    if (!list) return;
    const { first: before, height, atEnd: wasAtEnd } = stays.current;
    if (wasAtEnd) list.scrollTop = list.scrollHeight;
    else if (before !== first) list.scrollTop += list.scrollHeight - height;
    stays.current = { ...stays.current, first, height: list.scrollHeight };
  });

  useEffect(() => {
    const list = box.current;
    if (!list || !content.current) return;
    const grown = new ResizeObserver(() => {
      if (stays.current.atEnd) list.scrollTop = list.scrollHeight;
      stays.current.height = list.scrollHeight;
    });
    grown.observe(content.current);
    grown.observe(list);
    const onScroll = (): void => {
      const near = list.scrollHeight - list.scrollTop - list.clientHeight < nearPx;
      stays.current.atEnd = near;
      setAtEnd(near);
      if (list.scrollTop < nearPx * 4) onTop();
    };
    list.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      grown.disconnect();
      list.removeEventListener('scroll', onScroll);
    };
  }, [onTop]);
  return { box, content, atEnd, toEnd };
}
