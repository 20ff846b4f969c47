import { type RefObject, useEffect, useRef } from 'react';

/** What lies over a part of the page takes the focus out of it; when it is gone, the focus is where it was. */
export function useCovered(isCovered: boolean): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement>(undefined);
  useEffect(() => {
    const box = part.current;
    const keep = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) last.current = target;
    };
    box?.addEventListener('focusin', keep);
    return () => box?.removeEventListener('focusin', keep);
  }, []);
  useEffect(() => {
    if (!isCovered) return;
    return () => {
      if (document.activeElement === document.body) last.current?.focus();
    };
  }, [isCovered]);
  return part;
}
