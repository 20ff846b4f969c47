/** Something Slack tells the app. */
export type Delivery =
  | { kind: 'slash_commands'; form: Record<string, string> }
  | { kind: 'interactive'; payload: Record<string, unknown> }
  | { kind: 'events_api'; body: Record<string, unknown>; retry?: { num: number; reason: string } };

/** What came back within Slack's three seconds. */
export type Reply =
  | { got: 'answer'; status: number; body: unknown; noRetry: boolean }
  | { got: 'timeout' }
  | { got: 'unreachable'; reason: string };

export interface BotLine {
  send(delivery: Delivery): Promise<Reply>;
}

/** Slack's error words for a person whose command or press went nowhere. */
export function troubleIn(reply: Reply): string | undefined {
  if (reply.got === 'timeout') return 'operation_timeout';
  if (reply.got === 'unreachable') return 'dispatch_failed';
  return reply.status === 200 ? undefined : `dispatch_failed (HTTP ${reply.status})`;
}
