import { type RefObject, useEffect, useRef } from 'react';

/**
 * Escape closes the form, and Tab goes round in it, for whoever is in it or nowhere: beside it keys mean what they mean
 * there. What opens over the form, such as a menu, has keys of its own.
 */
export function useModalKeys(form: RefObject<HTMLElement | null>, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const box = form.current;
      const { target } = event;
      if (!box || event.defaultPrevented || event.isComposing || !(target instanceof Node)) return;
      if (target !== document.body && !box.contains(target)) return;
      if (document.querySelector(':popover-open, dialog:modal')) return;
      if (event.key === 'Escape') latest.current();
      else if (event.key === 'Tab') goRound(box, event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [form]);
}

function goRound(box: HTMLElement, event: KeyboardEvent): void {
  const buttons = [...box.querySelectorAll<HTMLElement>('.modal-head button, .modal-foot button')];
  const [from, to] = event.shiftKey ? [buttons[0], buttons.at(-1)] : [buttons.at(-1), buttons[0]];
  if (document.activeElement !== from && document.activeElement !== document.body) return;
  event.preventDefault();
  to?.focus();
}
