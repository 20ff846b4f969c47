import type { Picture } from '../../kernel/roadmap/roadmap.ts';

/** Twice the SVG's units: sharp on a dense screen. */
const ZOOM = 2;

/** Drawn on a thread of its own; the event loop waits for the packing alone. */
export async function pngOf(svg: string): Promise<Picture> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const drawn = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    // All texts are outlines; looking for the machine's fonts takes longer than drawing.
    font: { loadSystemFonts: false },
  });
  return { bytes: drawn.asPng(), width: drawn.width, height: drawn.height };
}
