import type { Roadmap, RoadmapView } from '../../kernel/roadmap/roadmap.ts';
import { escapeHtml } from '../../pages/html.ts';
import { drawRoadmap } from '../../pages/roadmap/draw-roadmap.ts';
import type { Mark, Shape, Text } from '../../pages/roadmap/mark.ts';
import type { PictureFonts } from './picture-fonts.ts';
import { shapeSvg } from './shape-svg.ts';
import { textSvg } from './text-svg.ts';

/** A whole SVG: figures, outlines of the texts on top, and both said for those who hear it. */
export async function roadmapSvg(roadmap: Roadmap, view: RoadmapView, fonts: PictureFonts): Promise<string> {
  const { width, height, title, description, marks } = drawRoadmap(roadmap, view, fonts.holds);
  const outlines = await textSvg(marks.filter(isText), { width, height }, fonts);
  const id = `roadmap-${view}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-text"`,
    ` width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title id="${id}-title">${spoken(title)}</title><desc id="${id}-text">${spoken(description)}</desc>`,
    ...marks.filter(isShape).map(shapeSvg),
    outlines,
    '</svg>',
  ].join('');
}

const isText = (mark: Mark): mark is Text => mark.kind === 'text';
const isShape = (mark: Mark): mark is Shape => mark.kind !== 'text';

/** XML has no place for these two, not even as an entity; everything else that is wrong is escaped with the rest. */
const spoken = (text: string): string => escapeHtml(text.replaceAll(/[\ufffe\uffff]/g, ''));
