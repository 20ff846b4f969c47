import { createHash } from 'node:crypto';
import { type Carrier, carrier } from '../../kernel/carrier.ts';
import { TryLater } from '../../kernel/effect.ts';
import { isWhatItSays, TELLING_BYTES } from '../../kernel/file-kind.ts';
import { readSlackFile } from '../../kernel/slack-file.ts';
import { type Fetched, type FetchFileOptions, fetchFile } from './fetch-file.ts';

/** Reads a file to its end for its hash, in pieces: a hundred megabytes never lie in memory at once. */
export function createReadFileCarrier(
  options: FetchFileOptions,
): Carrier<typeof readSlackFile.payload, typeof readSlackFile.receipt> {
  return carrier({
    effect: readSlackFile,
    repeat: 'harmless',
    async carry({ slackFileId, largest }, { signal }) {
      const fetched = await fetchFile(slackFileId, largest, signal, options);
      if (!fetched.ok) return { problem: fetched.problem };
      try {
        return await hashed(fetched, largest);
      } catch (error) {
        throw new TryLater(
          10_000,
          `reading a file: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    },
  });
}

async function hashed({ name, mediaType, body }: Extract<Fetched, { ok: true }>, largest: number) {
  const hash = createHash('sha256');
  let beginning = Buffer.alloc(0);
  let size = 0;
  for await (const piece of body) {
    if (beginning.byteLength < TELLING_BYTES)
      beginning = Buffer.concat([beginning, piece]).subarray(0, TELLING_BYTES);
    size += piece.byteLength;
    if (size > largest) return { problem: 'too-large' } as const;
    hash.update(piece);
  }
  if (size === 0) return { problem: 'empty' } as const;
  if (!isWhatItSays(name, beginning)) return { problem: 'wrong-kind' } as const;
  return { name, mediaType, size, sha256: hash.digest('hex') };
}
