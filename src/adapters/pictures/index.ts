import type { Locale } from '../../kernel/locale.ts';
import type { Pictures } from '../../kernel/roadmap/roadmap.ts';
import { type FontSource, loadPictureFonts, type PictureFonts } from './picture-fonts.ts';
import { pngOf } from './png.ts';
import { roadmapSvg } from './roadmap-svg.ts';

export function createPictures(source: FontSource): Pictures {
  const loaded = new Map<Locale, Promise<PictureFonts>>();
  const fontsOf = (locale: Locale): Promise<PictureFonts> => {
    const fonts = loaded.get(locale) ?? loadPictureFonts(locale, source);
    loaded.set(locale, fonts);
    return fonts;
  };
  const svgOf: Pictures['roadmapSvg'] = async (roadmap, view) =>
    roadmapSvg(roadmap, view, await fontsOf(roadmap.locale));
  return {
    roadmapSvg: svgOf,
    roadmapPng: async (roadmap, view) => pngOf(await svgOf(roadmap, view)),
  };
}
