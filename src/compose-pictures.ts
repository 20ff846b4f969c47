import type { Pictures } from './kernel/roadmap/roadmap.ts';

/** One for the process: the status page and the card in Slack share the fonts. */
let made: Promise<Pictures> | undefined;

/** Fonts and what draws are heavy: they are loaded with the first picture, not when the process starts. */
export function picturesOnFirstUse(): Pictures {
  const load = (): Promise<Pictures> => {
    made ??= Promise.all([
      import('./adapters/pictures/index.ts'),
      import('./adapters/documents/font-files.ts'),
      import('./adapters/documents/unpack-woff.ts'),
    ]).then(([{ createPictures }, { fontFiles }, { unpackWoff }]) =>
      createPictures({ findFonts: fontFiles, unpackWoff }),
    );
    return made;
  };
  return {
    roadmapSvg: async (roadmap, view) => (await load()).roadmapSvg(roadmap, view),
    roadmapPng: async (roadmap, view) => (await load()).roadmapPng(roadmap, view),
  };
}
