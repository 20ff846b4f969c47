interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const gap = 4;
const margin = 8;

/** Where a panel opens beside the button it belongs to: below it, or above where there is more room; never off screen. */
export function placeBeside(
  button: Box,
  panel: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number; readonly maxHeight: number } {
  const below = view.height - button.bottom - gap - margin;
  const above = button.top - gap - margin;
  const under = panel.height <= below || below >= above;
  const maxHeight = Math.max(under ? below : above, 120);
  const height = Math.min(panel.height, maxHeight);
  const alignedRight = button.left + panel.width > view.width - margin;
  const left = alignedRight ? button.right - panel.width : button.left;
  const top = under ? button.bottom + gap : button.top - gap - height;
  return {
    left: Math.max(margin, Math.min(left, view.width - panel.width - margin)),
    top: Math.max(margin, Math.min(top, view.height - height - margin)),
    maxHeight,
  };
}
