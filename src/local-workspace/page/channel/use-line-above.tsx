import { type RefObject, useEffect, useState } from 'react';

/** Whether the line above the new messages is further up than one sees, until one has been there. */
export function useLineAbove(
  box: RefObject<HTMLDivElement | null>,
  line: string | undefined,
): { readonly isAbove: boolean; toLine(): void } {
  const [isAbove, setAbove] = useState(false);
  useEffect(() => {
    const mark = box.current?.querySelector('.unread-line');
    if (line === undefined || !box.current || !mark) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        const top = entry?.rootBounds?.top ?? 0;
        setAbove(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.top < top);
        if (entry?.isIntersecting) watch.disconnect();
      },
      { root: box.current },
    );
    watch.observe(mark);
    return () => watch.disconnect();
  }, [box, line]);
  return {
    isAbove,
    toLine: () => box.current?.querySelector('.unread-line')?.scrollIntoView({ block: 'start' }),
  };
}
