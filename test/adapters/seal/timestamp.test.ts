import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForTimestamp, checkToken, NoTimestamp } from '../../../src/adapters/seal/timestamp.ts';
import { STAMPED_AT, startTsa, type Tsa, type TsaMood } from '../../support/tsa.ts';

const signature = new Uint8Array(384).fill(7);
let tsa: Tsa;
beforeAll(async () => {
  tsa = await startTsa();
});
afterAll(() => tsa.close());

const ask = (mood: TsaMood, { url = tsa.url, deadlineMs = 5_000 } = {}): Promise<Uint8Array> => {
  tsa.state.mood = mood;
  return askForTimestamp(
    { url, fetch, deadlineMs },
    signature,
    `secret ${mood}`,
    AbortSignal.timeout(10_000),
  );
};

describe('asking for a timestamp', () => {
  it('asks with the hash, a nonce, and for the certificate, and reads who says when', async () => {
    const token = await ask('good');
    const asked = tsa.state.asked.at(-1);
    expect([asked?.certReq, asked?.nonce?.valueBlock.valueHexView.length]).toEqual([true, 8]);
    expect(await checkToken(token, signature)).toEqual({
      at: new Date(STAMPED_AT).toISOString(),
      by: '時刻認証局 Test TSA',
    });
    await expect(checkToken(token, new Uint8Array(384))).rejects.toThrow('about another document');
  });

  const answers: readonly [TsaMood, string][] = [
    ['error 500', 'it answered with status 500'],
    ['wrong nonce', 'wrong nonce'],
    ['another document', 'about another document'],
    ['garbage', 'its answer is no timestamp'],
    ['endless', 'longer than any timestamp'],
    ['refuses', 'it refused'],
    ['not for timestamps', 'not meant for timestamps'],
    ['changed afterwards', 'the signature of its timestamp is wrong'],
  ];
  it.each(answers)('takes no timestamp from one that is: %s', async (mood, why) => {
    const error: unknown = await ask(mood).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NoTimestamp);
    expect(error).toHaveProperty('message', expect.stringContaining(why));
  });

  it('waits for its answer no longer than the deadline, and says so', async () => {
    await expect(ask('slow', { deadlineMs: 50 })).rejects.toThrow('it did not answer in time');
    await expect(ask('good', { url: 'http://127.0.0.1:9' })).rejects.toThrow('it could not be reached');
  });

  it.skipIf(spawnSync('openssl', ['version']).error !== undefined)(
    'openssl reads the same token',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'engawa-tsa-'));
      const file = (name: string, bytes: Uint8Array): string => {
        const path = join(folder, name);
        writeFileSync(path, bytes);
        return path;
      };
      const der = Buffer.from(tsa.certificate.toSchema().toBER()).toString('base64');
      const pem = `-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`;
      const { stdout, stderr } = spawnSync('openssl', [
        ...[
          'ts',
          '-verify',
          '-token_in',
          '-in',
          file('token', await ask('good')),
          '-data',
          file('data', signature),
        ],
        ...['-CAfile', file('ca.pem', Buffer.from(pem)), '-partial_chain', '-no_check_time'],
      ]);
      rmSync(folder, { recursive: true });
      expect(`${stdout}${stderr}`).toContain('Verification: OK');
    },
  );
});
