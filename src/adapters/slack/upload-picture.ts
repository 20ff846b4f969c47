import type { WebClient } from '@slack/web-api';
import { NeedsAHuman, TryLater } from '../../kernel/effect.ts';
import type { Upload, UploadPicture } from '../../milestones/roadmap/upload-picture.ts';
import { slackWordOf, whatItMeans } from './slack-errors.ts';

export interface UploadOptions {
  readonly client: WebClient;
  readonly sleep: (ms: number) => Promise<void>;
}

const AGAIN_MS = 10_000;
/** Slack looks at a file for a moment after it has taken it; until then a message that names it is refused. */
const LOOKS_MS = [0, 200, 400, 800, 1_600, 3_000, 5_000] as const;

/** Uploads in Slack's three steps, without a channel: nobody sees the file until a card of ours shows it. */
export function createUploadPicture(options: UploadOptions): UploadPicture {
  return async (upload) => {
    try {
      const slackFileId = await put(upload, options);
      await isTaken(slackFileId, upload.signal, options);
      return { slackFileId };
    } catch (error) {
      const meaning = whatItMeans(error, 'files');
      if (meaning instanceof NeedsAHuman) return { refused: slackWordOf(error) ?? 'refused' };
      // Whatever was done is seen by nobody, so there is no doubt to keep: it is done again.
      throw meaning instanceof TryLater ? meaning : new TryLater(AGAIN_MS, meaning.message);
    }
  };
}

async function put({ name, title, bytes, signal }: Upload, { client }: UploadOptions): Promise<string> {
  const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({
    filename: name,
    length: bytes.byteLength,
  });
  if (url === undefined || id === undefined)
    throw new TryLater(AGAIN_MS, 'files.getUploadURLExternal: an answer without an address');
  const response = await fetch(url, { method: 'POST', body: new Uint8Array(bytes), signal }).catch(
    (error: unknown) => {
      throw new TryLater(AGAIN_MS, `upload_url: ${error instanceof Error ? error.message : String(error)}`);
    },
  );
  await response.body?.cancel();
  if (!response.ok) throw new TryLater(AGAIN_MS, `upload_url: HTTP ${response.status}`);
  await client.files.completeUploadExternal({ files: [{ id, title }] });
  return id;
}

async function isTaken(file: string, signal: AbortSignal, { client, sleep }: UploadOptions): Promise<void> {
  for (const pause of LOOKS_MS) {
    if (pause > 0) await sleep(pause);
    if (signal.aborted) break;
    const { file: found } = await client.files.info({ file });
    if (found?.mimetype !== undefined && found.mimetype !== '') return;
  }
  throw new TryLater(AGAIN_MS, 'files.info: Slack is still looking at the file');
}
