import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { InDoubt, NeedsAHuman, TryLater } from '../../kernel/effect.ts';
import type { FileProblem } from '../../kernel/slack-file.ts';
import { slackWordOf, whatItMeans } from './slack-errors.ts';

export interface FetchFileOptions {
  readonly client: WebClient;
  readonly botToken: string;
}

/** A file's bytes on their way, with what Slack says about it; or why there are none. */
export type Fetched =
  | {
      readonly ok: true;
      readonly name: string;
      readonly mediaType: string;
      readonly size: number;
      readonly body: AsyncIterable<Uint8Array>;
    }
  | { readonly ok: false; readonly problem: FileProblem };

const FileInfo = z.object({
  name: z.string().default('file'),
  mimetype: z.string().default('application/octet-stream'),
  size: z.number().int().default(0),
  mode: z.string().optional(),
  is_external: z.boolean().default(false),
  url_private: z.string().optional(),
});

const gone = new Set(['file_not_found', 'file_deleted']);
const no = (problem: FileProblem): Fetched => ({ ok: false, problem });
const AGAIN_MS = 10_000;

/** Looks the file up and opens it with the bot's token. What is larger than `largest` is not opened. */
export async function fetchFile(
  slackFileId: string,
  largest: number,
  signal: AbortSignal,
  { client, botToken }: FetchFileOptions,
): Promise<Fetched> {
  const file = await lookUp(client, slackFileId);
  if (file === undefined || file.mode === 'tombstone') return no('removed');
  if (file.is_external || file.url_private === undefined) return no('elsewhere');
  if (file.size > largest) return no('too-large');
  if (file.size === 0) return no('empty');
  const response = await open(file.url_private, botToken, signal);
  if (response === undefined) return no('removed');
  const { name, mimetype: mediaType, size } = file;
  return { ok: true, name, mediaType, size, body: response };
}

async function lookUp(client: WebClient, file: string): Promise<z.output<typeof FileInfo> | undefined> {
  try {
    const { file: found } = await client.files.info({ file });
    return FileInfo.parse(found ?? {});
  } catch (error) {
    if (gone.has(slackWordOf(error) ?? '')) return undefined;
    const meaning = whatItMeans(error, 'files.info');
    // Looking changes nothing, so there is never a doubt about it.
    throw meaning instanceof InDoubt ? new TryLater(AGAIN_MS, meaning.message) : meaning;
  }
}

async function open(
  url: string,
  botToken: string,
  signal: AbortSignal,
): Promise<AsyncIterable<Uint8Array> | undefined> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${botToken}` }, signal }).catch(
    (error: unknown) => {
      throw new TryLater(AGAIN_MS, `url_private: ${error instanceof Error ? error.message : String(error)}`);
    },
  );
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok || response.body === null)
    throw new TryLater(AGAIN_MS, `url_private: HTTP ${response.status}`);
  // Slack answers a token that may not read with its sign-in page and status 200.
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/html'))
    throw new NeedsAHuman('url_private: Slack asks to sign in; does the app have the scope files:read?');
  return response.body;
}
