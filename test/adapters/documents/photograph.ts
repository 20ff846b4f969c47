import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

/** A page as it looks, one pixel a point. */
export interface Photograph {
  readonly width: number;
  readonly height: number;
  /** How dark a pixel is: 0 white, 255 black. */
  ink(x: number, y: number): number;
  /** How many pixels of an area are darker than `least`. */
  inked(area: { from: readonly [number, number]; to: readonly [number, number] }, least?: number): number;
  readonly pixels: Uint8ClampedArray;
}

interface Context {
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
}

const Drawn = z.object({
  canvas: z.custom<HTMLCanvasElement>((value) => typeof value === 'object' && value !== null),
  context: z.custom<Context>((value) => typeof value === 'object' && value !== null),
});

/** Every page as a picture, through the fonts in the file. */
export async function photograph(bytes: Uint8Array): Promise<readonly Photograph[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await loading.promise;
  const pages: Photograph[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const factory: unknown = pdf.canvasFactory;
    const create = (w: number, h: number) =>
      Drawn.parse(Reflect.apply(Reflect.get(Object(factory), 'create'), factory, [w, h]));
    const { canvas, context } = create(width, height);
    await page.render({ canvas, viewport }).promise;
    pages.push(photographOf(width, height, context.getImageData(0, 0, width, height).data));
  }
  await loading.destroy();
  return pages;
}

function photographOf(width: number, height: number, pixels: Uint8ClampedArray): Photograph {
  const ink = (x: number, y: number): number => {
    const at = 4 * (y * width + x);
    return 255 - Math.min(pixels[at] ?? 255, pixels[at + 1] ?? 255, pixels[at + 2] ?? 255);
  };
  return {
    width,
    height,
    pixels,
    ink,
    inked({ from: [left, top], to: [right, bottom] }, least = 64) {
      let count = 0;
      for (let y = top; y < bottom; y += 1)
        for (let x = left; x < right; x += 1) if (ink(x, y) > least) count += 1;
      return count;
    },
  };
}
