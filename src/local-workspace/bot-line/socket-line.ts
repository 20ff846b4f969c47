import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { awaitedAcks } from './awaited-acks.ts';
import type { BotLine, Delivery } from './bot-line.ts';

export interface SocketLine extends BotLine {
  connections(): number;
  /** apps.connections.open: an address that is good for one connection */
  invite(origin: string): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Slack recycles connections every few hours; the app has to come back by itself */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void;
  close(): void;
}

interface SocketLineSettings {
  random: () => string;
  appId: () => string;
  ackWithinMs: number;
}

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });
const maxConnections = 10;
const pingEveryMs = 10_000;

function envelope(id: string, delivery: Delivery): Record<string, unknown> {
  const base = {
    envelope_id: id,
    type: delivery.kind,
    accepts_response_payload: delivery.kind !== 'events_api',
  };
  if (delivery.kind === 'interactive') return { ...base, payload: delivery.payload };
  if (delivery.kind === 'slash_commands') return { ...base, payload: delivery.form };
  const retry = { retry_attempt: delivery.retry?.num ?? 0, retry_reason: delivery.retry?.reason ?? '' };
  return { ...base, payload: delivery.body, ...retry };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function dismiss(connections: ReadonlySet<WebSocket>, reason: string): void {
  for (const connection of connections) {
    connection.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'local-workspace' } }));
    connection.close();
  }
}

const reject = (socket: Duplex): void => {
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
};

function greet(connection: WebSocket, connections: number, appId: string): void {
  const ping = setInterval(() => connection.ping(), pingEveryMs);
  ping.unref();
  connection.on('close', () => clearInterval(ping));
  const hello = { type: 'hello', num_connections: connections, connection_info: { app_id: appId } };
  connection.send(JSON.stringify({ ...hello, debug_info: { host: 'local-workspace' } }));
}

export function socketLine(settings: SocketLineSettings): SocketLine {
  const server = new WebSocketServer({ noServer: true });
  const open = new Set<WebSocket>();
  const tickets = new Set<string>();
  const acks = awaitedAcks();
  let serial = 0;
  const mint = (): string => {
    serial += 1;
    return `${serial}-${settings.random()}`;
  };
  const welcome = (connection: WebSocket): void => {
    open.add(connection);
    connection.on('close', () => open.delete(connection));
    connection.on('message', (data) => {
      const ack = acknowledgement.safeParse(parseJson(data.toString()));
      if (!ack.success) return;
      acks.settle(ack.data.envelope_id, {
        got: 'answer',
        status: 200,
        body: ack.data.payload,
        noRetry: false,
      });
    });
    greet(connection, open.size, settings.appId());
  };
  return {
    connections: () => open.size,
    invite(origin) {
      const ticket = mint();
      tickets.add(ticket);
      return `${origin.replace(/^http/, 'ws')}/link/?ticket=${encodeURIComponent(ticket)}`;
    },
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const known = tickets.delete(url.searchParams.get('ticket') ?? '');
      if (url.pathname !== '/link/' || !known || open.size >= maxConnections) return reject(socket);
      server.handleUpgrade(request, socket, head, welcome);
    },
    send(delivery) {
      const id = mint();
      const connection = [...open][serial % Math.max(1, open.size)];
      if (!connection) return Promise.resolve({ got: 'unreachable', reason: 'no socket is connected' });
      const answered = acks.wait(id, settings.ackWithinMs);
      connection.send(JSON.stringify(envelope(id, delivery)));
      return answered;
    },
    disconnect: (reason) => dismiss(open, reason),
    close() {
      for (const connection of open) connection.terminate();
      acks.giveUp('the workspace closed');
      server.close();
    },
  };
}
