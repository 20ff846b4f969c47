import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Said } from '../../kernel/phrase.ts';
import { LARGEST_FORM } from '../../materials/file-rules.ts';
import { words } from '../../pages/materials-words.ts';
import { noticePage } from '../../pages/notice-page.ts';
import type { Held } from './read-upload.ts';
import { sendFile } from './send-file.ts';
import { showMaterials } from './show-materials.ts';
import { takeQuestion, takeUpload } from './take-upload.ts';
import { meet, type Visitor } from './visitor.ts';
import type { Answer, Parts } from './web.ts';

export interface PageRoute {
  readonly path: string;
  readonly method: readonly string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** As many bytes as all uploads under way may hold together: each is in memory twice while it is kept. */
const MOST_HELD = 4 * LARGEST_FORM;

/** The page on which a client provides what is needed, and the files behind links for the team. */
export function createMaterialPage(parts: Parts & { readonly mostHeld?: number }): readonly PageRoute[] {
  const { web } = parts;
  const held: Held = { bytes: 0, most: parts.mostHeld ?? MOST_HELD };
  const page = (
    path: string,
    method: readonly string[],
    answer: (visitor: Visitor, request: IncomingMessage) => Promise<Answer>,
  ): PageRoute => ({
    path,
    method,
    async handler(request, response) {
      const visitor = await meet(parts, tokenIn(request));
      const answered =
        'visit' in visitor
          ? await answer(visitor, request).catch((error: unknown) => {
              web.write(surprised(visitor), request, response);
              throw error;
            })
          : visitor;
      // A body that was not read to its end would be taken for the next request.
      if (!request.complete) response.setHeader('connection', 'close');
      web.write(answered, request, response);
    },
  });
  const looking = ['GET', 'HEAD'];
  const show = async (visitor: Visitor, request: IncomingMessage): Promise<Answer> =>
    showMaterials(parts, visitor, await justSent(parts, visitor, request));
  return [
    page('/status/material/:token', looking, show),
    page('/status/material/:token', ['POST'], (visitor, request) =>
      takeUpload(parts, visitor, request, held),
    ),
    // What a form was posted to, when its address is loaded again.
    page('/status/material/:token/question', looking, show),
    page('/status/material/:token/question', ['POST'], async (visitor, request) => {
      const body = await web.readForm(request);
      return body.ok ? takeQuestion(parts, visitor, body.fields) : { status: body.status, html: '' };
    }),
    {
      path: '/status/file/:token',
      method: looking,
      handler: (request, response) => sendFile(parts, tokenIn(request), request, response),
    },
  ];
}

/** The disk may be full, the database away: said in words before it is logged. */
const surprised = ({ engagement: { locale }, agency: brand }: Visitor): Answer => ({
  status: 500,
  html: noticePage({ locale, brand, title: words.surprise(), paragraphs: [words.surpriseText()] }),
});

const tokenIn = ({ url }: IncomingMessage): string => (url ?? '').split(/[?#]/)[0]?.split('/')[3] ?? '';

/** Said once, after the way back from a form; only about what was really sent. */
async function justSent(
  { prisma }: Parts,
  { engagement }: Visitor,
  { url }: IncomingMessage,
): Promise<{ readonly sent?: Said }> {
  const query = new URLSearchParams((url ?? '').split('?')[1] ?? '');
  const [sent, asked] = [query.get('sent'), query.get('asked')];
  const id = sent ?? asked;
  const row = id === null ? null : await prisma.material.findUnique({ where: { id } });
  if (row?.engagementId !== engagement.id) return {};
  const { what } = row;
  if (sent === null) return { sent: words.asked({ what }) };
  return row.status === 'asked' ? {} : { sent: words.sent({ what }) };
}
