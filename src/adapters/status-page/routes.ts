import type { IncomingMessage, ServerResponse } from 'node:http';
import { Locale } from '../../kernel/locale.ts';
import type { RoadmapView } from '../../kernel/roadmap/roadmap.ts';
import { keepPictures } from './keep-pictures.ts';
import { sendPicture } from './send-picture.ts';
import { showStatus } from './show-status.ts';
import { meet, type Visitor } from './visitor.ts';
import type { Parts } from './web.ts';

const views: readonly RoadmapView[] = ['timeline', 'board'];

export interface PageRoute {
  readonly path: string;
  readonly method: readonly string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** The page on which the people of a client see where their project stands, and the pictures on it. */
export function createStatusPage(parts: Parts): readonly PageRoute[] {
  const draw = keepPictures((roadmap, view) => parts.pictures.roadmapSvg(roadmap, view));
  type Show = (visitor: Visitor, request: IncomingMessage, response: ServerResponse) => Promise<void>;
  const page = (path: string, show: Show): PageRoute => ({
    path,
    method: ['GET', 'HEAD'],
    async handler(request, response) {
      const visitor = await meet(parts, tokenIn(request));
      if ('engagement' in visitor) await show(visitor, request, response);
      else parts.web.write(visitor, request, response);
    },
  });
  return [
    page('/status/:token', async (visitor, request, response) =>
      parts.web.write(await showStatus(parts, visitor, tongueOf(request, visitor)), request, response),
    ),
    ...views.map((view) =>
      page(`/status/:token/${view}.svg`, (visitor, request, response) =>
        sendPicture(parts, draw, { visitor, view, locale: tongueOf(request, visitor) }, request, response),
      ),
    ),
  ];
}

const tokenIn = ({ url }: IncomingMessage): string => (url ?? '').split(/[?#]/)[0]?.split('/')[2] ?? '';

/** The engagement's language, unless another one was chosen on the page. */
function tongueOf({ url }: IncomingMessage, { engagement }: Visitor): Locale {
  const query = new URLSearchParams((url ?? '').split('#')[0]?.split('?')[1] ?? '');
  return Locale.catch(engagement.locale).parse(query.get('lang'));
}
