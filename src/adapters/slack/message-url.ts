/**
 * Where a message stands, as chat.getPermalink says it, without asking Slack for each: below the workspace's own
 * address, which people of a connected workspace are led on from. Without `ts`: the channel.
 */
export function createMessageUrl(workspaceUrl: string | undefined) {
  return (channelId: string, ts: string | null): string | undefined => {
    if (workspaceUrl === undefined) return undefined;
    const message = ts === null ? '' : `/p${ts.replace('.', '')}`;
    return new URL(`archives/${channelId}${message}`, workspaceUrl).href;
  };
}
