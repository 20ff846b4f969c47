const SHOWN_MS = 6_000;
const PATIENCE_MS = 3_000;
const LOOK_EVERY_MS = 100;

/** The newest button with the first of these ids that is there at all. A card's repeated buttons end in `#2`. */
export function buttonOf(root: ParentNode, actionIds: readonly string[]): HTMLElement | undefined {
  for (const id of actionIds) {
    const found = [...root.querySelectorAll<HTMLElement>('[data-action-id]')].filter(
      ({ dataset }) => (dataset['actionId'] ?? '').replace(/#\d+$/, '') === id,
    );
    const last = found.at(-1);
    if (last) return last;
  }
  return undefined;
}

/** Where one writes in the channel that is open. */
export const messageBox = (root: ParentNode): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>('textarea, [contenteditable="true"]')].at(-1);

/** Looks for it until it is there, because a channel is being opened, then points at it. False: it never came. */
export async function pointAt(find: () => HTMLElement | undefined): Promise<boolean> {
  for (let waited = 0; waited <= PATIENCE_MS; waited += LOOK_EVERY_MS) {
    const found = find();
    if (found) {
      mark(found);
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return false;
}

function mark(element: HTMLElement): void {
  for (const other of document.querySelectorAll('.tour-mark')) other.classList.remove('tour-mark');
  element.scrollIntoView({ block: 'center' });
  element.focus();
  element.classList.add('tour-mark');
  setTimeout(() => element.classList.remove('tour-mark'), SHOWN_MS);
}
