import { useEffect } from 'react';

const tabbable = 'a[href], button, input, select, textarea, [tabindex]';
const lastIn = new WeakMap<Element, HTMLElement>();

const isReachable = (one: HTMLElement): boolean =>
  one.isConnected &&
  one.tabIndex >= 0 &&
  !one.matches(':disabled') &&
  one.closest('[inert]') === null &&
  one.checkVisibility({ visibilityProperty: true });

/** Where the focus goes in this part of the page: back to where it was. */
function entryOf(section: HTMLElement): HTMLElement | undefined {
  const last = lastIn.get(section);
  if (last && section.contains(last) && isReachable(last)) return last;
  return [section, ...section.querySelectorAll<HTMLElement>(tabbable)].find(isReachable);
}

/** Moves the focus to the next part of the page that can be reached, or the one before. */
export function goToSection(step: 1 | -1): void {
  const here = document.activeElement?.closest<HTMLElement>('[data-section]');
  const all = [...document.querySelectorAll<HTMLElement>('[data-section]')].filter(
    (one) => one === here || entryOf(one),
  );
  const at = here ? all.indexOf(here) : -1;
  const to = all.at((at < 0 && step < 0 ? -1 : at + step) % all.length);
  if (to) entryOf(to)?.focus();
}

/** F6 and Shift + F6, as between the parts of Slack. With a form open they are the way to what it does not cover. */
export function useSections(): void {
  useEffect(() => {
    const keep = ({ target }: FocusEvent): void => {
      // Whoever went out by the way out comes back to the form, not to the door.
      if (!(target instanceof HTMLElement) || target.matches('.modal-leave')) return;
      const section = target.closest('[data-section]');
      if (section) lastIn.set(section, target);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.ctrlKey || event.metaKey || event.altKey) return;
      // A question that must be answered first.
      if (document.querySelector('dialog:modal')) return;
      event.preventDefault();
      goToSection(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('focusin', keep);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('focusin', keep);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}
