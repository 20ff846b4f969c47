import { Agent, request } from 'node:http';
import pg from 'pg';
import { signRequest } from '../src/local-workspace/bot-line/sign-request.ts';
import { atOnce } from './measure.ts';
import { AGENCY } from './pressed-process.ts';

/** A press of Accept, as Slack sends it: the card's blocks come along. */
export interface Press {
  readonly milestoneId: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const words = 'What was delivered, by which criteria to judge it, and until when to decide about it. '.repeat(
  4,
);

export function pressOn(milestone: number, engagements: number, signingSecret: string): Press {
  const milestoneId = `mil_${milestone}`;
  const channel = { id: `C${milestone % engagements}`, name: 'kawa-hibiki' };
  const value = JSON.stringify({ milestoneId, deliveryId: `del_${milestone}` });
  const text = { type: 'mrkdwn', text: words };
  const payload = {
    type: 'block_actions',
    user: { id: 'U0HARU0001', username: 'haru', name: 'haru', team_id: 'T0CLIENT01' },
    api_app_id: 'A0ENGAWA01',
    token: 'verification',
    team: { id: AGENCY, domain: 'hibiki-studio' },
    container: {
      type: 'message',
      message_ts: '1790000000.000100',
      channel_id: channel.id,
      is_ephemeral: false,
    },
    trigger_id: `1.2.${milestone}`,
    channel,
    message: {
      ts: '1790000000.000100',
      text: words,
      blocks: [1, 2, 3, 4].map((id) => ({ type: 'section', block_id: `b${id}`, text })),
    },
    response_url: 'http://127.0.0.1:1/answer',
    actions: [
      {
        action_id: 'milestone.accept',
        block_id: 'b5',
        type: 'button',
        value,
        action_ts: '1790000001.000100',
      },
    ],
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const signed = signRequest(signingSecret, Math.floor(Date.now() / 1_000), body);
  return {
    milestoneId,
    body,
    headers: {
      ...signed,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
    },
  };
}

export interface Load {
  /** From the press to its acknowledgement. */
  readonly ackMs: readonly number[];
  /** From the press until what it says is committed; the next press of that connection waits for it. */
  readonly committedMs: readonly number[];
  readonly totalMs: number;
}

/** Presses over so many connections; each waits for `committed`, where that is given, before it presses again. */
export async function load(
  url: string,
  presses: readonly Press[],
  connections: number,
  committed?: (milestoneId: string) => Promise<void>,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ackMs: number[] = [];
  const committedMs: number[] = [];
  const totalMs = await atOnce(presses, connections, async (press) => {
    const startedAt = performance.now();
    const done = committed?.(press.milestoneId);
    await post(url, press, agent);
    ackMs.push(performance.now() - startedAt);
    await done;
    committedMs.push(performance.now() - startedAt);
  });
  agent.destroy();
  return { ackMs, committedMs, totalMs };
}

function post(url: string, { body, headers }: Press, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, agent }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`a press was answered ${response.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Hears of every acceptance when it is committed: PostgreSQL tells nothing of what is rolled back. */
export async function openCommitEar(url: string) {
  const waiting = new Map<string, () => void>();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    create function bench_tell() returns trigger language plpgsql as $$
      begin perform pg_notify('bench', new.id); return null; end $$;
    create trigger bench_tell after update on milestone for each row
      when (old.status <> 'accepted' and new.status = 'accepted') execute function bench_tell();
    listen bench`);
  client.on('notification', ({ payload = '' }) => {
    waiting.get(payload)?.();
    waiting.delete(payload);
  });
  return {
    committed: (milestoneId: string) => new Promise<void>((resolve) => waiting.set(milestoneId, resolve)),
    close: () => client.end(),
  };
}
