import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { placeBeside } from './place-beside.ts';

interface Props {
  readonly label: string;
  /** the button's own words name it */
  readonly speaks?: boolean;
  readonly className?: string;
  /** what stands in the button */
  readonly children: ReactNode;
  readonly kind: 'menu' | 'listbox' | 'dialog';
  /** drawn while it is open */
  readonly content: (close: () => void) => ReactNode;
  readonly tabIndex?: number;
  readonly tooltip?: string;
}

const items = (panel: HTMLElement): HTMLElement[] => [...panel.querySelectorAll<HTMLElement>('[data-item]')];

/** Arrows, Home and End go through what carries data-item. */
function moveFocus(panel: HTMLElement, event: KeyboardEvent): void {
  const all = items(panel);
  const at = all.findIndex((one) => one.matches(':focus'));
  const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined || all.length === 0) return;
  event.preventDefault();
  all.at(to % all.length)?.focus();
}

function place(button: HTMLElement, panel: HTMLElement): void {
  const size = { width: panel.offsetWidth, height: panel.scrollHeight };
  const view = { width: innerWidth, height: innerHeight };
  const { left, top, maxHeight } = placeBeside(button.getBoundingClientRect(), size, view);
  panel.style.left = `${left}px`;
  panel.style.top = `${top}px`;
  panel.style.maxHeight = `${maxHeight}px`;
}

const Panel = ({ kind, label, children }: { kind: Props['kind']; label: string; children: ReactNode }) => {
  const named = { 'aria-label': label, tabIndex: -1 };
  if (kind === 'menu')
    return (
      <div role="menu" {...named}>
        {children}
      </div>
    );
  if (kind === 'listbox')
    return (
      <div role="listbox" {...named}>
        {children}
      </div>
    );
  return (
    <div role="dialog" {...named}>
      {children}
    </div>
  );
};

/** A button that opens a panel above everything else. The browser closes it on Escape and on a press elsewhere. */
export function PopOver({
  label,
  speaks = false,
  className = 'icon-button',
  children,
  kind,
  content,
  tabIndex,
  tooltip,
}: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = panel.current;
    if (!open || !box || !button.current) return;
    place(button.current, box);
    const all = items(box);
    (all.find((one) => one.ariaSelected === 'true') ?? all[0] ?? box).focus();
    const onKey = (event: KeyboardEvent): void => moveFocus(box, event);
    box.addEventListener('keydown', onKey);
    return () => box.removeEventListener('keydown', onKey);
  }, [open]);
  const close = (): void => panel.current?.hidePopover();
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={speaks ? undefined : label}
        aria-haspopup={kind}
        aria-expanded={open}
        popoverTarget={id}
        title={tooltip ?? (className === 'icon-button' ? label : undefined)}
        {...(tabIndex !== undefined && { tabIndex })}
      >
        {children}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={`pop-over pop-over-${kind}`}
        tabIndex={-1}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && (
          <Panel kind={kind} label={label}>
            {content(close)}
          </Panel>
        )}
      </div>
    </>
  );
}

/** A line of a menu. One that can't be used says why, and can still be reached. */
export function MenuItem({
  children,
  why,
  run,
}: {
  readonly children: ReactNode;
  readonly why?: string | undefined;
  readonly run: () => void;
}) {
  const whyId = useId();
  return (
    <button
      type="button"
      role="menuitem"
      data-item=""
      tabIndex={-1}
      className="menu-item"
      aria-disabled={why !== undefined}
      aria-describedby={why === undefined ? undefined : whyId}
      onClick={() => {
        if (why === undefined) run();
      }}
    >
      {children}
      {why !== undefined && (
        <span className="menu-why" id={whyId}>
          {why}
        </span>
      )}
    </button>
  );
}
